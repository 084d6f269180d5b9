using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;
using TeamsBot.Rules;
using TeamsBot.Text;

namespace TeamsBot.Tests.Cards;

/// <summary>Cards about the words of schools, and in them.</summary>
internal static partial class Gallery
{
    /// <summary>What people see most, in the words of a school: proposals in every state, their forms, refusals, rules and lessons.</summary>
    public static IReadOnlyList<(string Name, AdaptiveCard Card, CardPlace Place)> Of(School school, Language language) => Squad.Speaking(
        language,
        () => OpenCards(true).Concat(OnHoldCards(true)).Concat(ChangedCards(true)).Concat(ClosedCards(true)).Concat(RefusedCards(true)).Concat(RulesCards(true)).Concat(StepCards(true)).Concat(ProblemGallery.Cards(true)).Concat(ChangeCards.Of(true)).Concat(LearnCards.Of(true)).Select(card => (card.Name, card.Card, CardPlace.Posted))
            .Concat(FormCards(true).Concat(FormCards(false)).Concat(ProblemGallery.Forms(true)).Concat(NetworkCards.Forms(true)).Select(card => (card.Name, card.Card, CardPlace.Form))).ToList(),
        school);

    private static IEnumerable<(string Name, AdaptiveCard Card)> VocabularyCards(bool dialogs)
    {
        var squad = Squad.OfMia(dialogs);
        yield return ("28 words", VocabularyCard.Render(squad.For("Mia")));
        yield return ("28 words, choice", RuleChoice.Render(squad.For("Mia"), RuleChoice.Of(School.Circle), new Effect.SetVocabulary(School.Circle)));
        squad.ProposesThat("Mia", new Effect.SetVocabulary(School.Circle));
        yield return ("02 open, words", ProposalCard.Render(squad.For(null), squad.Proposal));
        squad.Speaks(School.Circle);
        yield return ("28 words, circle, refused", VocabularyCard.Render(squad.For("Mia"), Refusals.Banner(squad.For("Mia"), Refusal.SameRules)));
        var circle = Squad.OfMia(dialogs).Speaks(School.Circle).Proposes("Mia").Consents("Tom").Consents("Sam");
        yield return ("02 open, circle", ProposalCard.Render(circle.For(null), circle.Proposal));
        circle.Objects("Lena");
        yield return ("06 on hold, circle", ProposalCard.Render(circle.For(null), circle.Proposal));
        circle.Amends("Mia").AllConsent();
        yield return ("12 adopted, circle", ProposalCard.Render(circle.For(null), circle.Proposal));
        var s3 = Squad.OfMia(dialogs).Speaks(School.S3).Proposes("Mia");
        yield return ("02 open, s3", ProposalCard.Render(s3.For(null), s3.Proposal));
        var spotify = Squad.OfMia(dialogs).InTheNetwork().Speaks(School.Spotify).ProposesThat("Mia", new Effect.SetPurpose("Nobody waits for money"));
        yield return ("28 change, mission", ProposalCard.Render(spotify.For(null), spotify.Proposal));
    }
}
