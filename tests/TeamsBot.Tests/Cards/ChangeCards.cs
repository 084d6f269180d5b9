using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Proposals;
using TeamsBot.Learn;
using TeamsBot.Proposals;

namespace TeamsBot.Tests.Cards;

/// <summary>Cards of what a squad that was set up changes of itself, and of proposals that would change the same.</summary>
internal static class ChangeCards
{
    private const string Long = "We take money from whoever wants to give it, on every day and in every country, so that nobody who sells with us has to think of banks, of cards, of fees, of chargebacks or of the hour at which somebody in another town goes home; and whoever buys sees at once that it worked, what it cost, and whom to ask when it did not. We mend what breaks before anybody writes to us, and we say what we do not know.";

    private static readonly (string Name, Effect Effect)[] Changes =
    [
        ("name", new Effect.Rename("Money in")),
        ("purpose", new Effect.SetPurpose("Nobody waits for money")),
        ("purpose, long", new Effect.SetPurpose(Long)),
        ("part of", new Effect.BePartOf(new("commerce"), "Commerce")),
        ("part of nothing", new Effect.Leave()),
        ("home", new Effect.MoveHome(new("tenant", "19:new@thread.tacv2", "https://service.example/", "team"), new UnitId("new"), "The new room")),
        ("home, among many others", new Effect.MoveHome(new("tenant", "19:new@thread.tacv2", "https://service.example/", "team"), new UnitId("new"), "The new room") { Keeps = true }),
        ("take in", new Effect.TakeIn(new("till"), "Till", UnitKind.Squad)),
        ("turn away", new Effect.TurnAway(new("till"), "Till", UnitKind.Squad)),
        ("membership", new Effect.SetMembership(Chosen: true)),
        ("health checks, shared", new Effect.ShareHealth(new("sales"), "Sales", On: true)),
        ("time zone", new Effect.SetZone("America/Sao_Paulo")),
        ("working days", new Effect.SetWorkingDays(0b0011110)),
        ("holidays", new Effect.SetHoliday(new(2026, 12, 24), new(2027, 1, 7), Off: true)),
        ("no holiday", new Effect.SetHoliday(new(2026, 12, 31), new(2027, 1, 1), Off: false)),
    ];

    internal static IEnumerable<(string Name, AdaptiveCard Card)> Of(bool dialogs)
    {
        foreach (var (name, effect) in Changes)
        {
            var squad = Set(dialogs).ProposesThat("Mia", effect);
            yield return ($"28 change, {name}", ProposalCard.Render(squad.For(null), squad.Proposal));
        }

        var moved = Set(dialogs).Proposes("Mia");
        yield return ("28 change, home, left behind", ProposalCard.StubOfMoved(moved.For(null), moved.Proposal, moved.Proposal.Wording.Title));
        foreach (var card in Conflicting(dialogs).Concat(Adapted(dialogs)))
        {
            yield return card;
        }
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> Conflicting(bool dialogs)
    {
        var squad = Set(dialogs).ProposesThat("Tom", new Effect.SetPurpose("Nobody waits for money")).ProposesThat("Mia", new Effect.SetPurpose(Long)).AllConsent();
        yield return ("28 change, adopted", ProposalCard.Render(squad.For(null), squad.Unit.Settled[^1]));
        yield return ("28 change, adopted, details", DetailsCard.Render(squad.For("Lena"), squad.Unit.Settled[^1]));
        yield return ("28 conflict", ProposalCard.Render(squad.For(null), squad.Proposal));
        yield return ("28 conflict, proposer", ProposalCard.Render(squad.For("Mia"), squad.Proposal));
        yield return ("28 conflict, member", ProposalCard.Render(squad.For("Lena"), squad.Proposal));
        yield return ("28 conflict, details", DetailsCard.Render(squad.For("Lena"), squad.Proposal));
        yield return ("28 conflict, why open", WhyOpenCard.Render(squad.For("Lena"), squad.Proposal));
        yield return ("28 conflict, explained", ExplainCard.Render(squad.For("Mia"), squad.Proposal));
        yield return ("28 conflict, more", MoreCard.Render(squad.For("Mia"), squad.Proposal));
        yield return ("28 conflict, refused", RefusedCard.Render(squad.For("Lena"), Refusal.InConflict, squad.Proposal));
        yield return ("28 conflict, open proposals", OpenProposalsCard.Render(squad.For(null)));
        var same = Set(dialogs).ProposesThat("Tom", new Effect.Rename("Money in")).ProposesThat("Mia", new Effect.Rename("Money in")).AllConsent();
        yield return ("28 conflict, nothing left", ProposalCard.Render(same.For("Mia"), same.Proposal));
        yield return ("28 conflict, nothing left, refused", RefusedCard.Render(same.For("Mia"), Refusal.NothingLeft, same.Proposal));
        var otherwise = Set(dialogs).ProposesThat("Mia", new Effect.Rename("Money in")).Hears(new Letter.Named("The channel"));
        yield return ("28 conflict, otherwise", ProposalCard.Render(otherwise.For(null), otherwise.Proposal));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> Adapted(bool dialogs)
    {
        var squad = Set(dialogs).ProposesThat("Tom", new Effect.SetPolicy(Presets.All)).ProposesThat("Mia", new Effect.SetPolicy(Presets.Lazy)).AllConsent();
        yield return ("28 conflict, rules", ProposalCard.Render(squad.For(null), squad.Proposal));
        yield return ("28 conflict, adapted", ProposalCard.Render(squad.Adapts("Mia", 2).For(null), squad.Proposal));
        var lapsed = Set(dialogs).ProposesThat("Tom", new Effect.Rename("Money in")).ProposesThat("Mia", new Effect.Rename("Till")).AllConsent().At("2026-12-20 12:00");
        yield return ("28 conflict, not decided", ProposalCard.Render(lapsed.For(null), lapsed.Unit.Settled[^1]));
    }

    private static Squad Set(bool dialogs) => Squad.OfMia(dialogs).InTheNetwork();
}
