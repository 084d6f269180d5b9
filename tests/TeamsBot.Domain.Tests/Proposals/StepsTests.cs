using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

/// <summary>Questions, reactions and changes before consent is asked.</summary>
public sealed class StepsTests
{
    private static Squad InSteps(Stage stage = Stage.Clarify)
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.ProposesAs("Mia", Manner.Rounds);
        for (var at = Stage.Clarify; at < stage; at++)
        {
            Assert.Null(squad.MovesOn("Tom"));
        }

        return squad;
    }

    [Fact]
    public void The_clock_leads_from_questions_over_reactions_and_changes_to_consent()
    {
        var squad = InSteps();
        squad.At("2026-12-06 09:00");
        Assert.Equal([Stage.React, Stage.Amend, Stage.Consent], squad.Facts<ProposalEvent.MovedOn>().Select(moved => moved.To));
        Assert.Equal(
            ["Wed 2026-11-25 16:00", "Fri 2026-11-27 16:00", "Wed 2026-12-02 16:00"],
            squad.Facts<ProposalEvent.MovedOn>().Select(moved => squad.Local(moved.At)));
        Assert.Equal("Fri 2026-12-04 16:00", squad.Local(squad.Facts<ProposalEvent.MovedOn>()[^1].Due));
    }

    [Fact]
    public void A_pause_stops_the_steps_too()
    {
        var squad = InSteps();
        squad.Pauses("Tom", new(2026, 11, 30));
        squad.At("2026-11-27 17:00");
        Assert.Equal(Stage.Clarify, squad.State<ProposalState.Step>().Stage);
    }

    [Theory]
    [InlineData(Stage.Clarify)]
    [InlineData(Stage.React)]
    [InlineData(Stage.Amend)]
    public void Nobody_consents_before_consent_is_asked(Stage stage)
    {
        var squad = InSteps(stage);
        Assert.Equal(Refusal.OtherStep, squad.Consents("Tom"));
        Assert.Equal(Refusal.OtherStep, squad.StandsAside("Tom"));
    }

    [Fact]
    public void A_question_is_kept_until_the_proposer_answers_it()
    {
        var squad = InSteps();
        squad.Asks("Tom", "Why 9:30?");
        squad.Asks("Sam", "Also on Fridays?");
        Assert.Equal(Refusal.OnlyProposer, squad.AnswersQuestion("Tom"));
        squad.AnswersQuestion("Mia", "Most are in by then");
        squad.AnswersQuestion("Mia", null);
        Assert.Equal(["Most are in by then", null], squad.Proposal().Questions().Select(pair => pair.Question.Answer));
        Assert.True(squad.Proposal().Questions().Last().Question.NotSpecified);
        Assert.Equal(Refusal.UnknownQuestion, squad.AnswersQuestion("Mia", "What?"));
    }

    [Fact]
    public void An_answer_can_be_given_again_by_the_number_of_the_question()
    {
        var squad = InSteps();
        squad.Asks("Tom");
        squad.AnswersQuestion("Mia", null);
        squad.AnswersQuestion("Mia", "Since then we are complete", question: 1);
        Assert.Equal("Since then we are complete", squad.Proposal().Questions().Single().Question.Answer);
        Assert.False(squad.Proposal().Questions().Single().Question.NotSpecified);
    }

    [Fact]
    public void Questions_are_welcome_while_consent_is_asked()
    {
        var squad = new Squad("Mia", "Tom", "Sam");
        squad.Proposes("Mia");
        squad.Asks("Tom");
        squad.AnswersQuestion("Mia");
        Assert.Equal("Most are in by then", squad.Proposal().Questions().Single().Question.Answer);
    }

    [Fact]
    public void When_everybody_asked_has_reacted_or_passed_the_changes_begin_at_once()
    {
        var squad = InSteps(Stage.React);
        squad.Reacts("Tom");
        squad.HasNoOpinion("Sam");
        Assert.Equal(Stage.React, squad.State<ProposalState.Step>().Stage);
        squad.Reacts("Lena", null);
        Assert.Equal(Stage.Amend, squad.State<ProposalState.Step>().Stage);
    }

    [Fact]
    public void A_reaction_can_be_changed_and_counts_once()
    {
        var squad = InSteps(Stage.React);
        squad.Reacts("Tom", "Fine");
        squad.Reacts("Tom", "Not so fine");
        squad.Reacts("Sam");
        Assert.Equal(2, squad.Proposal().Reactions);
        Assert.Equal("Not so fine", squad.Proposal().ResponseOf(squad.IdOf("Tom")).Reaction!.Text);
    }

    [Fact]
    public void Nobody_waits_for_the_reaction_of_somebody_who_is_away_or_leaves()
    {
        var squad = InSteps(Stage.React);
        squad.MarksAway("Lena", "Lena", new(2026, 11, 27));
        squad.Reacts("Tom");
        Assert.Equal([squad.IdOf("Sam")], Stages.Waiting(squad.Unit, squad.Proposal(), squad.Now));
        squad.Leaves("Sam");
        Assert.Equal(Stage.Amend, squad.State<ProposalState.Step>().Stage);
    }

    [Fact]
    public void Nobody_reacts_before_the_questions_are_over()
    {
        var squad = InSteps();
        Assert.Equal(Refusal.OtherStep, squad.Reacts("Tom"));
    }

    [Fact]
    public void A_problem_seen_early_stops_nothing_and_is_kept()
    {
        var squad = InSteps(Stage.React);
        squad.Objects("Tom", "I would miss it", "9:45");
        Assert.Equal(Stage.React, squad.State<ProposalState.Step>().Stage);
        Assert.Empty(squad.Proposal().Objections());
        Assert.Equal(("I would miss it\n9:45", true), (squad.Proposal().ResponseOf(squad.IdOf("Tom")).Reaction!.Text, squad.Proposal().ResponseOf(squad.IdOf("Tom")).Reaction!.Problem));
    }

    [Fact]
    public void In_the_changes_the_proposer_makes_versions_without_asking_anybody_again()
    {
        var squad = InSteps(Stage.Amend);
        squad.Suggests("Tom", "9:45");
        squad.Amends("Mia");
        squad.Amends("Mia", "Move the daily stand-up to 9:50");
        Assert.Equal(Stage.Amend, squad.State<ProposalState.Step>().Stage);
        Assert.Equal(Refusal.OnlyProposer, squad.IsReady("Tom"));
        squad.IsReady("Mia");
        Assert.Equal((2, "Wed 2026-11-25 16:00"), (squad.Proposal().Version, squad.Closes()));
    }

    [Fact]
    public void A_change_while_people_react_asks_for_their_reactions_anew()
    {
        var squad = InSteps(Stage.React);
        squad.Reacts("Tom");
        squad.Reacts("Sam");
        squad.Amends("Mia");
        squad.Reacts("Lena");
        Assert.Equal(1, squad.Proposal().Reactions);
        Assert.Equal(Stage.React, squad.State<ProposalState.Step>().Stage);
    }

    [Fact]
    public void Only_whoever_guides_moves_it_on_if_somebody_is_named()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena");
        squad.ProposesOffice("Mia", Office.Facilitator, "Sam");
        squad.AllConsent();
        squad.ProposesAs("Mia", Manner.Rounds);
        Assert.Equal(Refusal.NotFacilitating, squad.Do(MoveOn(squad, "Tom")));
        Assert.Equal(Refusal.NotFacilitating, squad.Do(MoveOn(squad, "Mia")));
        Assert.Null(squad.Do(MoveOn(squad, "Sam")));
        Assert.Equal(Stage.React, squad.State<ProposalState.Step>(2).Stage);
    }

    [Fact]
    public void The_button_of_a_step_that_is_over_moves_nothing()
    {
        var squad = InSteps();
        Assert.Null(squad.MovesOn("Tom", Stage.Clarify));
        Assert.Equal(Refusal.OtherStep, squad.MovesOn("Sam", Stage.Clarify));
    }

    [Fact]
    public void After_the_steps_it_is_decided_like_any_other()
    {
        var squad = InSteps(Stage.Consent);
        squad.Objects("Tom");
        squad.Amends("Mia");
        squad.AllConsent();
        squad.State<ProposalState.Adopted>();
        Assert.Equal(2, squad.Proposal().Version);
    }

    [Fact]
    public void It_can_be_withdrawn_at_every_step()
    {
        var squad = InSteps(Stage.React);
        Assert.Null(squad.Withdraws("Mia"));
        squad.State<ProposalState.Withdrawn>();
    }

    private static ProposalCommand.MoveOn MoveOn(Squad squad, string name) =>
        new(2, null) { By = $"aad-{name}", At = squad.Now, Entropy = Squad.Seeded(1), Tap = new($"next-{name}", "next", 0) };

    [Fact]
    public void In_the_steps_a_slip_is_mended_without_asking_for_reactions_anew()
    {
        var squad = InSteps(Stage.React);
        squad.Reacts("Tom");
        Assert.Null(squad.Mends("Mia"));
        Assert.Equal((1, "Move the daily standup to 9:30", 1), (squad.Proposal().Version, squad.Proposal().Wording.Title, squad.Proposal().Reactions));
    }

    [Fact]
    public void In_the_steps_whoever_sees_another_meaning_makes_it_a_version_and_the_step_goes_on()
    {
        var squad = InSteps(Stage.React);
        squad.Reacts("Tom");
        squad.Mends("Mia");
        Assert.Null(squad.SeesAnotherMeaning("Lena"));
        Assert.Equal((2, 0, Stage.React), (squad.Proposal().Version, squad.Proposal().Reactions, squad.State<ProposalState.Step>().Stage));
        Assert.Equal("Wed 2026-11-25 16:00", squad.Local(squad.Facts<ProposalEvent.Challenged>().Single().Due));
    }

    [Fact]
    public void What_was_mended_before_consent_is_asked_is_what_everybody_answers()
    {
        var squad = InSteps(Stage.Amend);
        squad.Suggests("Tom", "9:45 instead of 9:30");
        squad.Mends("Mia");
        squad.IsReady("Mia");
        Assert.Equal(Refusal.NothingMended, squad.SeesAnotherMeaning("Lena"));
        squad.AllConsent();
        squad.State<ProposalState.Adopted>();
    }
}
