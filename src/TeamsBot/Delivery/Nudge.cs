using System.Text.Json;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Storage.Units;

namespace TeamsBot.Delivery;

/// <summary>Something for certain people, as it waits in the outbox: each gets it in their own chat with the bot if they opened one, else by a mention in the thread.</summary>
/// <param name="Place">The thread.</param>
/// <param name="Proposal">The proposal that it is about.</param>
/// <param name="People">Pseudonyms.</param>
/// <param name="Line">The line for the thread, with <see cref="Names"/> where the mentions stand; null for the question whether to wait for them.</param>
/// <param name="InThread">It is said in the thread at all; a group chat has none.</param>
public sealed record Nudge(Place Place, int Proposal, IReadOnlyList<string> People, string? Line, bool InThread)
{
    public const string Kind = "nudge";

    /// <summary>Stands for the mentions until it is known who is mentioned.</summary>
    public const string Names = "\u0001";

    /// <summary>The proposer wanted it.</summary>
    public bool Prompted { get; init; }

    /// <summary>Further proposals that the line is about.</summary>
    public IReadOnlyList<int>? More { get; init; }

    /// <summary>Those of the people who are named only: they were told often enough today.</summary>
    public IReadOnlyList<string>? Unmentioned { get; init; }

    /// <summary>What is said in the same message, to others or at another closing time.</summary>
    public IReadOnlyList<Nudge>? Also { get; init; }

    public OutboxEntry ToEntry() => new(Kind, JsonSerializer.SerializeToUtf8Bytes(this, DeliveryJson.Form.Nudge));

    public static OutboxEntry Of(Place place, int proposal, IEnumerable<PersonId> people, string? line, bool inThread) =>
        new Nudge(place, proposal, [.. people.Select(person => person.Value)], line, inThread).ToEntry();
}
