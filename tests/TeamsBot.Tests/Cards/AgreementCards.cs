using TeamsBot.AdaptiveCards;
using TeamsBot.Agreements;
using TeamsBot.Domain;
using TeamsBot.Domain.Agreements;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Tests.Cards;

/// <summary>The cards of agreements in every state.</summary>
internal static class AgreementCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(bool dialogs)
    {
        var squad = Squad.OfMia(dialogs).Agrees("Mia");
        yield return ("24 agreement, in force", AgreementCard.Render(squad.For("Sam"), squad.Proposal));
        squad.TakesCare("Mia", "Lena", new(2026, 12, 18));
        yield return ("12 adopted, cared for", ProposalCard.Render(squad.For(null), squad.Proposal));
        squad.Breaks("Tom").Questions("Lena", "On Mondays nobody comes.");
        yield return ("24 agreement, complaint", AgreementCard.Render(squad.For("Sam"), squad.Proposal));
        squad.Keeps("Sam");
        yield return ("24 agreement, kept", AgreementCard.Render(squad.For("Sam"), squad.Proposal));
        yield return ("24 agreement, refused", AgreementCard.Render(squad.For("Sam"), squad.Proposal, null, Refusals.Banner(squad.For("Sam"), Refusal.DateOutOfRange)));
        yield return ("24 agreement, guest", AgreementCard.Render(squad.Joins("Ana", guest: true).For("Ana"), squad.Proposal));
        squad.Agrees("Tom", "End A-1: Move the daily stand-up to 9:30", new(new Revision(1, Ends: true)));
        yield return ("12 adopted, an end", ProposalCard.Render(squad.For(null), squad.Unit.Settled[^1]));
        yield return ("24 agreement, ended", AgreementCard.Render(squad.For("Sam"), squad.Unit.Settled[0], squad.Unit.Ended[0]));
        yield return ("24 agreement, changed", AgreementCard.Render(squad.For("Sam"), squad.Unit.Settled[0], squad.Unit.Ended[0] with { Successor = 2 }));
        AgreementRow ended = new(1, "Move the daily stand-up to 9:30", Squad.Monday, null, 1) { Ended = squad.Unit.Ended[0] };
        yield return ("24 agreements, ended", AgreementsCard.Render(squad.For(null), [ended], more: true, shelf: Shelf.Ended));
        yield return ("24 agreements, by Mia", AgreementsCard.Render(squad.For(null), [new(2, "Reviews within one working day", Squad.Monday, new(2026, 11, 1), 3) { Status = AgreementStatus.Overdue }], "Mia", shelf: Shelf.By));
        var many = Squad.OfMia(dialogs).Agrees("Mia");
        foreach (var text in new[] { "Reviews within one working day", "No meetings on Thursday mornings", "Cake on Fridays", "The room is booked by whoever needs it", "Notes are written in the meeting", "Cameras are on" })
        {
            many.Agrees("Tom", text);
        }

        many.Breaks("Tom").Questions("Lena", "On Mondays nobody comes.");
        yield return ("24 look back, nothing", LookBackCard.Render(Squad.OfMia(dialogs).For(null)));
        many.At("2027-02-01 09:30");
        yield return ("24 look back", LookBackCard.Render(many.For(null)));
        yield return ("24 look back, more", LookBackCard.Render(many.For("Tom"), skip: 5));
        many.At("2027-03-04 09:30").Keeps("Tom", 3);
        yield return ("24 look back, overdue", LookBackCard.Render(many.For("Tom"), due: true));
        var revising = Squad.OfMia(dialogs).Agrees("Mia").Revises("Tom", "Move the daily stand-up to 9:45", new(new Revision(1, Ends: false)));
        yield return ("02 open, changes an agreement", ProposalCard.Render(revising.For(null), revising.Unit.Open[2]));
        var again = Squad.OfMia(dialogs).Proposes("Mia").Objects("Lena").Withdraws("Mia").Revises("Tom", "Move the daily stand-up to 9:30", new(After: 1));
        yield return ("02 open, taken up", ProposalCard.Render(again.For(null), again.Unit.Open[2]));
        var lasting = Squad.OfMia(dialogs).Revises("Mia", "Move the daily stand-up to 9:30", new(LastDay: new(2026, 12, 24)));
        yield return ("02 open, with a last day", ProposalCard.Render(lasting.For(null), lasting.Proposal));
        lasting = Squad.OfMia(dialogs).Agrees("Mia", occasion: new(LastDay: new(2026, 12, 24)));
        yield return ("12 adopted, with a last day", ProposalCard.Render(lasting.For(null), lasting.Proposal));
        yield return ("24 agreement, with a last day", AgreementCard.Render(lasting.For("Sam"), lasting.Proposal));
        lasting.At("2026-12-17 09:30");
        yield return ("24 look back, about to end", LookBackCard.Render(lasting.For(null)));
        lasting.Keeps("Sam");
        yield return ("24 agreement, about to end", AgreementCard.Render(lasting.For("Sam"), lasting.Proposal));
        lasting.At("2026-12-26 09:30");
        yield return ("24 agreement, over", AgreementCard.Render(lasting.For("Sam"), lasting.Proposal, lasting.Unit.Ended[0]));
    }

    public static IEnumerable<(string Name, AdaptiveCard Card)> Forms(bool dialogs)
    {
        var where = dialogs ? "dialog" : "in place";
        var squad = Squad.OfMia(dialogs).Agrees("Mia");
        var (scene, agreement) = (squad.For("Lena"), squad.Unit.Agreements.InForce[1]);
        yield return ($"24 not working form, {where}", AgreementForms.NotWorking(scene, agreement));
        yield return ($"24 not working form, refused, {where}", AgreementForms.NotWorking(scene, agreement, "", Refusals.Banner(scene, Refusal.ReasonMissing)));
        yield return ($"24 change form, {where}", AgreementForms.Change(scene, agreement, squad.Proposal.Wording.Text));
        yield return ($"24 end form, {where}", AgreementForms.End(scene, agreement));
        yield return ($"24 care form, {where}", AgreementForms.Care(scene, agreement));
    }
}
