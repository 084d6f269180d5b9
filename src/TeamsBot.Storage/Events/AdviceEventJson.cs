using TeamsBot.Domain.Network;
using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Network.NetworkEvent;
using static TeamsBot.Domain.Proposals.ProposalEvent;

namespace TeamsBot.Storage.Events;

/// <summary>Facts about advice: which unit was asked, and that it spoke, is public by address; names and texts are private.</summary>
internal static class AdviceEventJson
{
    /// <summary>Null if it is none of these.</summary>
    public static string? Write(ProposalEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case AdviceAsked it:
                leaf.Put("unit", it.Of.Value);
                ProposalEventJson.Said(it.By, it.Tap, leaf, body).Put("name", it.Name);
                return "adviceAsked";
            case Advised it:
                leaf.Put("unit", it.From.Value);
                body.Put("name", it.Name).Put("adviser", it.Adviser).Put("text", it.Text);
                return "advised";
            default:
                return null;
        }
    }

    /// <summary>Null if it is none of these.</summary>
    public static string? Write(NetworkEvent happened, Fields leaf, Fields body)
    {
        switch (happened)
        {
            case AdviceWanted it:
                leaf.Put("unit", it.From.Value).Put("there", it.Proposal);
                body.Put("name", it.Name).Put("slug", it.Slug).Put("text", it.Text);
                return "adviceWanted";
            case AdviceGiven it:
                leaf.Put("a", it.By).Put("unit", it.To.Value).Put("there", it.Proposal);
                body.Put("text", it.Text);
                return "adviceGiven";
            case AdviceClosed it:
                leaf.Put("unit", it.From.Value).Put("there", it.Proposal);
                return "adviceClosed";
            default:
                return null;
        }
    }

    /// <summary>Null if the type is none of a proposal's.</summary>
    public static ProposalEvent? ReadOfProposal(string type, Fields leaf, Fields body)
    {
        var (at, proposal, version) = (leaf.Time("at"), leaf.Int("proposal"), leaf.Int("version"));
        return type switch
        {
            "adviceAsked" => new AdviceAsked(at, proposal, version, leaf.Person("a"), new(leaf.Text("unit")), body.Text("name"), ProposalEventJson.TapOf(body)),
            "advised" => new Advised(at, proposal, version, new(leaf.Text("unit")), body.Text("name"), body.Text("adviser"), body.Text("text")),
            _ => null,
        };
    }

    /// <summary>Null if the type is none of these.</summary>
    public static NetworkEvent? Read(string type, Fields leaf, Fields body) => type switch
    {
        "adviceWanted" => new AdviceWanted(leaf.Time("at"), new(leaf.Text("unit")), leaf.Int("there"), body.Text("name"), body.Text("slug"), body.Text("text")),
        "adviceGiven" => new AdviceGiven(leaf.Time("at"), leaf.Person("a"), new(leaf.Text("unit")), leaf.Int("there"), body.Text("text")),
        "adviceClosed" => new AdviceClosed(leaf.Time("at"), new(leaf.Text("unit")), leaf.Int("there")),
        _ => null,
    };
}
