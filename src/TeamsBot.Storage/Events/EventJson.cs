using System.Security.Cryptography;
using TeamsBot.Domain;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Polls;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Storage.Events;

/// <summary>
/// A fact as it is stored: the leaf, whose bytes the unit's tree is made of and which anybody may see, and the private body, which can be
/// erased because the leaf holds only a commitment to it.
/// </summary>
/// <param name="Leaf">Canonical JSON, never changed.</param>
/// <param name="Salt">16 random bytes; null if they were erased.</param>
/// <param name="Body">Canonical JSON of everything private: texts, names, addresses, what recognises a delivery; null if it was erased.</param>
public sealed record StoredEvent(byte[] Leaf, byte[]? Salt, byte[]? Body);

/// <summary>Facts to bytes and back. Names, once written, are for ever; what is unknown is refused, never guessed.</summary>
public static class EventJson
{
    private const long Version = 1;

    /// <param name="number">Its number in the unit's log, from 1: the leaf's index plus 1.</param>
    /// <param name="happened">The fact.</param>
    /// <param name="salt">What hides the body in the commitment.</param>
    public static StoredEvent Write(long number, UnitEvent happened, byte[] salt)
    {
        var leaf = new Fields();
        var body = new Fields();
        var type = happened switch
        {
            MembershipEvent membership => MembershipEventJson.Write(membership, leaf, body),
            ProposalEvent proposal => ProposalEventJson.Write(proposal, leaf, body),
            AgreementEvent agreement => AgreementEventJson.Write(agreement, leaf, body),
            PollEvent poll => PollEventJson.Write(poll, leaf, body),
            HealthEvent health => HealthEventJson.Write(health, leaf, body),
            NetworkEvent network => NetworkEventJson.Write(network, leaf, body),
            _ => throw new UnknownEventException(happened.GetType().Name, Version),
        };
        var hidden = body.ToJson();
        _ = leaf.Put("at", happened.At).Put("c", Commitment(salt, hidden)).Put("n", number).Put("t", type).Put("v", Version);
        return new StoredEvent(leaf.ToJson(), salt, hidden);
    }

    /// <exception cref="UnknownEventException">A newer version of this program wrote it.</exception>
    public static UnitEvent Read(StoredEvent stored)
    {
        var leaf = Fields.Parse(stored.Leaf);
        var body = stored.Body is { } hidden ? Fields.Parse(hidden) : new Fields();
        var (type, version) = (leaf.Text("t"), leaf.NumberOrNull("v") ?? 0);
        var happened = version == Version
            ? MembershipEventJson.Read(type, leaf, body) ?? (UnitEvent?)NetworkEventJson.Read(type, leaf, body) ?? ProposalEventJson.Read(type, leaf, body) ?? (UnitEvent?)AgreementEventJson.Read(type, leaf, body) ?? (UnitEvent?)PollEventJson.Read(type, leaf, body) ?? HealthEventJson.Read(type, leaf, body)
            : null;
        return happened ?? throw new UnknownEventException(type, version);
    }

    /// <summary>True if it is a fact about this proposal, be it of a kind that this program knows or not.</summary>
    public static bool IsAbout(StoredEvent stored, int proposal) => Fields.Parse(stored.Leaf).NumberOrNull("proposal") == proposal;

    /// <summary>Base64 of SHA-256 over salt and body: what the leaf says about the body.</summary>
    public static string Commitment(byte[] salt, byte[] body) => Convert.ToBase64String(SHA256.HashData([.. salt, .. body]));
}
