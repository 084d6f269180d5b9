using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Text;

/// <summary>Why something was not done, in words: for a tap and for a typed command. Each refusal has a heading, a body and a reply among the sentences, by its name.</summary>
public static class Refusals
{
    /// <summary>The block above the card, for the one who tapped.</summary>
    /// <param name="scene">The unit.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="proposal">As it is now, if the refusal is about one; open or closed.</param>
    /// <param name="kept">What the person typed.</param>
    public static Banner Banner(Scene scene, Refusal refusal, Proposal? proposal = null, string? kept = null)
    {
        var values = Values(scene, proposal, name: null);
        var heading = refusal is Refusal.Closed && proposal is null or { IsLive: true }
            ? scene.Say(Sentence.ClosedSome)
            : scene.Words.Named(Find(refusal, ""), values);
        var body = refusal switch
        {
            Refusal.Closed when proposal is not null => values["result"],
            Refusal.OwnProposal when proposal is not null => scene.Count(Sentence.RefusalOwnProposalBody, Tally.Of(scene.Unit, proposal, scene.At).Count.Need),
            Refusal.OwnProposal or Refusal.Closed => null,
            _ => scene.Words.Named(Body(scene, refusal, proposal), values),
        };
        return new(heading, body, kept);
    }

    /// <summary>The reply to a typed command, which everybody reads.</summary>
    /// <param name="scene">The unit.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="proposal">As it is now, if the refusal is about one; open or closed.</param>
    /// <param name="name">Whom it answers.</param>
    /// <param name="typed">The words that were sent with it; they come back, so that nothing is lost.</param>
    public static Line Reply(Scene scene, Refusal refusal, Proposal? proposal = null, string? name = null, string? typed = null) => new(WithWords(
        scene,
        refusal is Refusal.Closed && proposal is null or { IsLive: true }
            ? scene.Say(Sentence.ClosedSome)
            : scene.Words.Named(ReplyOf(refusal, proposal), Values(scene, proposal, name)),
        typed));

    /// <summary>The same where a dialog closes with a text.</summary>
    public static string Spoken(Scene scene, Refusal refusal, Proposal? proposal = null, string? kept = null)
    {
        var banner = Banner(scene, refusal, proposal);
        return WithWords(scene, $"{banner.Heading} {banner.Body}".Trim(), kept);
    }

    private static string WithWords(Scene scene, string text, string? words) =>
        words is { Length: > 0 } ? scene.Say(Sentence.YourWords, text, Said.Words(words, Wording.MaxText)) : text;

    /// <summary>Nobody is sent to a thread where there are none, nor to a proposal that is on its way.</summary>
    private static Sentence Body(Scene scene, Refusal refusal, Proposal? proposal) => refusal switch
    {
        Refusal.IsReferred when There(proposal) is not { Number: > 0 } => Sentence.ReferredSoon,
        Refusal.Guest when scene.IsChat => Sentence.RefusalGuestBodyChat,
        Refusal.NotAMember when scene.IsChat => Sentence.RefusalNotAMemberBodyChat,
        _ => Find(refusal, "Body"),
    };

    private static Sentence ReplyOf(Refusal refusal, Proposal? proposal) =>
        refusal is Refusal.IsReferred && There(proposal) is not { Number: > 0 } ? Sentence.RefusalIsReferredSoonReply : Find(refusal, "Reply");

    private static Elsewhere? There(Proposal? proposal) => (proposal?.State as ProposalState.Referred)?.There;

    internal static Sentence Find(Refusal refusal, string part) => Enum.Parse<Sentence>($"Refusal{refusal}{part}");

    private static Dictionary<string, string> Values(Scene scene, Proposal? proposal, string? name)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = Said.Name(name ?? "?"),
            ["unit"] = Said.Name(There(proposal)?.Name ?? scene.Unit.Name),
        };
        if (proposal is null)
        {
            values["p"] = "1";
            return values;
        }

        var (calendar, culture) = (scene.Unit.Calendar, scene.Words.Culture);
        values["p"] = proposal.Number.ToString(culture);
        values["v"] = proposal.Version.ToString(culture);
        values["o"] = Math.Max(proposal.LastObjection, 1).ToString(culture);
        values["proposer"] = Said.Name(scene, proposal.Proposer);
        values["time"] = When.Time(proposal.VersionAt, calendar);
        values["there"] = There(proposal) is { } there ? $"{there.Slug}/P-{there.Number}" : "?";
        values["closed"] = Closed(proposal) is { } at ? When.Format(at, calendar, culture) : "";
        values["result"] = Result(scene, proposal);
        values["now"] = Proposals.StepWords.Now(scene, proposal);
        values["guide"] = Domain.Organization.Facilitation.Acting(scene.Unit, proposal, scene.At, proposal.Proposer) is { } guide ? Said.Name(scene, guide) : scene.Say(Sentence.SomebodyElse);
        return values;
    }

    private static DateTimeOffset? Closed(Proposal proposal) => proposal.State switch
    {
        ProposalState.Adopted it => it.At,
        ProposalState.NotDecided it => it.At,
        ProposalState.Withdrawn it => it.At,
        _ => null,
    };

    private static string Result(Scene scene, Proposal proposal) => proposal.State switch
    {
        ProposalState.Adopted it => scene.Say(Sentence.WasAdopted, it.Agreement),
        ProposalState.NotDecided => scene.Say(Sentence.WasNotDecided),
        ProposalState.Withdrawn => scene.Say(Sentence.WasWithdrawn),
        _ => "",
    };
}
