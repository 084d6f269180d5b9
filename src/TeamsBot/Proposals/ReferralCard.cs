using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>A proposal that the unit above decides, and what that adopted.</summary>
internal static class ReferralCard
{
    private const int NameShown = 60;

    public static IEnumerable<CardElement?> Referred(Scene scene, Proposal proposal, ProposalState.Referred referred, int scale)
    {
        var (buttons, there) = (new Buttons(scene, proposal), referred.There);
        return
        [
            .. ProposalParts.Top(scene.Say(Sentence.HeadingReferred, proposal.Number, Name(there)), proposal, line: null),
            ProposalParts.Text(proposal, ProposalParts.TextShown / scale),
            Face.Block(
                ContainerStyle.Emphasis,
                Face.WithName(Cause(scene, referred.Cause, referred.By, there.Name), TextWeight.Bolder),
                referred.Reason is { } reason ? Face.Quoted(scene, reason, 1000 / scale) : null),
            referred.Until is { } until ? Face.Plain(scene.Say(Sentence.ReferredUntil, When.Format(until, scene.Unit.Calendar, scene.Words.Culture))) : null,
            Face.Plain(there.Number == 0 ? scene.Say(Sentence.ReferredSoon) : scene.Say(Sentence.ReferredThere, there.Slug, there.Number)),
            .. proposal.OpenObjections().Take(2).Select(pair => ProposalParts.Problem(scene, proposal, pair.Owner, pair.Objection, scale)),
            Face.Row(buttons.Tap(Sentence.ButtonDetails, Verbs.Details)),
            Face.Row(buttons.Tap(Sentence.ButtonExplain, Verbs.Explain)),
        ];
    }

    public static IEnumerable<CardElement?> Adopted(Scene scene, Proposal proposal, ProposalState.AdoptedThere adopted, int scale)
    {
        var buttons = new Buttons(scene, proposal);
        return
        [
            Face.Block(
                ContainerStyle.Good,
                Face.Bold(scene.Say(Sentence.HeadingAdoptedThere, Name(adopted.There), adopted.There.Slug, adopted.Agreement)) with { Style = TextStyle.Heading, Size = TextSize.Medium },
                RichText.Of(proposal.Wording.Title, look: new("") { Weight = TextWeight.Bolder })),
            ProposalParts.Text(proposal, ProposalParts.TextShown / scale),
            Face.Fine(scene.Say(Sentence.AdoptedThere, When.Format(adopted.At, scene.Unit.Calendar, scene.Words.Culture))),
            Face.Row(buttons.Tap(Sentence.ButtonAgreements, Verbs.Agreements), buttons.Tap(Sentence.ButtonDetails, Verbs.Details)),
        ];
    }

    /// <summary>Why another unit decides.</summary>
    public static string Cause(Scene scene, ReferralCause cause, PersonId? by, string unit) => cause switch
    {
        ReferralCause.Recused => scene.Say(Sentence.ReferredRecused, RichText.Inline(unit, NameShown)),
        ReferralCause.Versions => scene.Say(Sentence.ReferredVersions, RichText.Inline(unit, NameShown)),
        _ => scene.Say(Sentence.ReferredAsked, by is { } person ? People.Name(scene, person) : "?", RichText.Inline(unit, NameShown)),
    };

    private static string Name(Elsewhere there) => RichText.Inline(there.Name, NameShown);
}
