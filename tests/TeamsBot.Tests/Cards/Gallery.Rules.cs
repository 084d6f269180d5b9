using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Rules;
using TeamsBot.Text;

namespace TeamsBot.Tests.Cards;

/// <summary>Cards about rules, and of the steps before consent.</summary>
internal static partial class Gallery
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> RulesCards(bool dialogs)
    {
        var squad = Squad.OfMia(dialogs);
        yield return ("28 rules", RulesCard.Render(squad.For("Mia")));
        yield return ("28 rules, from a proposal", RulesCard.Render(squad.For("Mia") with { From = new(1, 1, 9) }));
        yield return ("28 rules, nothing proposed yet", RulesCard.Render(Squad.Nowhere(dialogs)));
        yield return ("28 rules, refused", RulesCard.Render(squad.For("Mia"), Refusals.Banner(squad.For("Mia"), Refusal.SameRules)));
        yield return ("28 rules, more", MoreRulesCard.Render(squad.For("Mia")));
        yield return ("28 rules, more, last", MoreRulesCard.Render(squad.For("Mia"), MoreRulesCard.Rows));
        yield return ("28 rules, choice", RuleChoice.Render(squad.For("Mia"), "all", new Effect.SetPolicy(Presets.All)));
        yield return ("28 rules, choice, steps", RuleChoice.Render(squad.For("Mia"), "rounds", new Effect.SetPolicy(Presets.Rounds)));
        squad.ProposesThat("Mia", new Effect.SetPolicy(Presets.Lazy));
        yield return ("02 open, rules", ProposalCard.Render(squad.For(null), squad.Proposal));
        yield return ("22 details, rules", DetailsCard.Render(squad.For("Tom"), squad.Proposal));
        squad.Objects("Lena", "On Mondays I bring my son to school until 9:40. I would miss it every week.", null);
        yield return ("06 on hold, rules", ProposalCard.Render(squad.For(null), squad.Proposal));
        var named = Squad.OfMia(dialogs);
        named.ProposesThat("Mia", new Effect.Name(Office.Facilitator, named.IdOf("Tom")));
        yield return ("02 open, facilitator", ProposalCard.Render(named.For(null), named.Proposal));
        named.AllConsent();
        yield return ("12 adopted, facilitator", ProposalCard.Render(named.For(null), named.Proposal));
        named.ProposesThat("Mia", new Effect.SetPolicy(Presets.Rounds, 15, true)).AllConsent();
        yield return ("28 rules, changed", RulesCard.Render(named.For("Mia")));
        yield return ("28 rules, more, names hidden", MoreRulesCard.Render(named.For("Mia")));
        yield return ("20 who is asked, rules", WhoIsAskedCard.Render(named.For("Mia")));
        var all = Squad.OfMia(dialogs).ProposesAs("Mia", Manner.Everybody).Consents("Tom");
        yield return ("02 open, everybody", ProposalCard.Render(all.For(null), all.Proposal));
        var quick = Squad.OfMia(dialogs).ProposesAs("Mia", Manner.Quick);
        yield return ("02 open, quick notice", ProposalCard.Render(quick.For(null), quick.Proposal));
        yield return ("19 refused, rules ask more", RefusedCard.Render(quick.For("Tom"), Refusal.RulesAskMore, null));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> HiddenCards(bool dialogs)
    {
        var squad = Squad.OfMia(dialogs).ProposesThat("Tom", new Effect.SetPolicy(Hidden: true)).AllConsent().Proposes("Mia");
        yield return ("02 open, names hidden, mentions", ProposalCard.First(squad.For(null), squad.Proposal));
        foreach (var (name, concern) in new[] { ("Tom", "Only if the room is free"), ("Priya", null) })
        {
            var number = squad.Proposal.Number;
            squad.ConsentsTo(number, name, concern);
        }

        yield return ("02 open, names hidden", ProposalCard.Render(squad.For(null), squad.Proposal));
        yield return ("04 open, names hidden, answered", ProposalCard.Render(squad.For("Tom"), squad.Proposal));
        yield return ("03 open, names hidden, proposer", ProposalCard.Render(squad.For("Mia"), squad.Proposal));
        yield return ("22 details, names hidden", DetailsCard.Render(squad.For("Sam"), squad.Proposal));
        yield return ("25 open proposals, names hidden", OpenProposalsCard.Render(squad.For(null)));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> StepCards(bool dialogs)
    {
        var squad = Squad.OfMia(dialogs).ProposesAs("Mia", Manner.Rounds);
        yield return ("29 questions", ProposalCard.Render(squad.For(null), squad.Proposal));
        squad.Asks("Tom", "Why not 9:45?").Asks("Lena", "Also on Fridays?").AnswersQuestion("Mia", "Then lunch is late");
        yield return ("29 questions, asked", ProposalCard.Render(squad.For(null), squad.Proposal));
        yield return ("29 questions, member", ProposalCard.Render(squad.For("Tom"), squad.Proposal));
        yield return ("29 questions, proposer", ProposalCard.Render(squad.For("Mia"), squad.Proposal));
        yield return ("22 more, questions, proposer", MoreCard.Render(squad.For("Mia"), squad.Proposal));
        yield return ("22 more, questions", MoreCard.Render(squad.For("Tom"), squad.Proposal));
        yield return ("17 refused, other step", RefusedCard.Render(squad.For("Tom"), Refusal.OtherStep, squad.Proposal));
        squad.AnswersQuestion("Mia", null).MovesOn("Tom");
        yield return ("30 reactions", ProposalCard.Render(squad.For(null), squad.Proposal));
        squad.Reacts("Tom", "Good for me").Reacts("Sam", null).Objects("Lena", "On Mondays I bring my son to school until 9:40. I would miss it every week.", null);
        yield return ("30 reactions, some", ProposalCard.Render(squad.For(null), squad.Proposal));
        yield return ("30 reactions, reacted", ProposalCard.Render(squad.For("Tom"), squad.Proposal));
        yield return ("30 reactions, nothing to add", ProposalCard.Render(squad.For("Sam"), squad.Proposal));
        yield return ("30 reactions, proposer", ProposalCard.Render(squad.For("Mia"), squad.Proposal));
        yield return ("30 reactions, guest", ProposalCard.Render(Squad.OfMia(dialogs).Joins("Ana", guest: true).ProposesAs("Mia", Manner.Rounds) is var other ? other.For("Ana") : squad.For(null), squad.Proposal));
        yield return ("25 open proposals, reactions", OpenProposalsCard.Render(squad.For(null)));
        squad.MovesOn("Tom");
        yield return ("31 changes", ProposalCard.Render(squad.For(null), squad.Proposal));
        yield return ("31 changes, proposer", ProposalCard.Render(squad.For("Mia"), squad.Proposal));
        squad.Amends("Mia");
        yield return ("31 changes, version 2", ProposalCard.Render(squad.For("Tom"), squad.Proposal));
        squad.MovesOn("Tom");
        yield return ("32 consent after the steps", ProposalCard.Render(squad.For(null), squad.Proposal));
        yield return ("32 consent after the steps, early problem", ProposalCard.Render(squad.For("Lena"), squad.Proposal));
        yield return ("22 details, after the steps", DetailsCard.Render(squad.For("Tom"), squad.Proposal));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> StepFormCards(bool dialogs)
    {
        var where = dialogs ? "dialog" : "in place";
        var squad = Squad.OfMia(dialogs).ProposesAs("Mia", Manner.Rounds);
        yield return ($"29 question form, {where}", StepForms.Question(squad.For("Tom"), squad.Proposal));
        yield return ($"29 answer form, nothing asked, {where}", StepForms.Answer(squad.For("Mia"), squad.Proposal));
        squad.Asks("Tom", "Why not 9:45?");
        yield return ($"29 answer form, {where}", StepForms.Answer(squad.For("Mia"), squad.Proposal));
        squad.MovesOn("Tom");
        yield return ($"30 reaction form, {where}", StepForms.Reaction(squad.For("Tom"), squad.Proposal));
        yield return ($"30 problem form, {where}", ProblemForm.Render(squad.For("Tom"), squad.Proposal));
        yield return ($"30 reaction form, refused, {where}", StepForms.Reaction(squad.For("Tom"), squad.Proposal, "", Refusals.Banner(squad.For("Tom"), Refusal.ReasonMissing, squad.Proposal)));
    }
}
