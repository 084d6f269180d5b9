using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TeamsBot.Domain;
using TeamsBot.Domain.Ledger;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Events;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Units;

/// <summary>Every row of a unit: what stands in it, and how it is read.</summary>
internal static class UnitRows
{
    private const long Format = 1;
    private const string State = "state";
    private const string Wake = "wake";

    public static Row Head(Unit unit, Frontier frontier, long? wake)
    {
        var state = new HeadState(unit.Name, unit.Calendar, unit.Home, unit.Chosen, unit.Waiting, unit.LastAt, unit.LastProposal, unit.LastAgreement, unit.Policy == Policy.Consent ? null : unit.Policy, unit.Facilitator, unit.Secretary, unit.Silence == Silence.None ? null : unit.Silence, unit.Reminders == Reminders.None ? null : unit.Reminders);
        return Row.Of(Keys.Head, ("v", Format), ("size", unit.Size), ("frontier", frontier.ToBytes()), (Wake, wake), (State, Json(state, StateJson.Default.HeadState)));
    }

    /// <summary>What writes a row: the op itself, or the row of a state as it is now.</summary>
    public static TableOp Op(string key, object content) => content as TableOp ?? new TableOp.Put(Row.Of(key, (State, content switch
    {
        Member member => Json(member, StateJson.Default.Member),
        Proposal proposal => Json(proposal, StateJson.Default.Proposal),
        Response response => Json(response, StateJson.Default.Response),
        Agreement agreement => Json(agreement, StateJson.Default.Agreement),
        _ => throw new ArgumentOutOfRangeException(nameof(content), content.GetType().Name, "no row"),
    })));

    /// <summary>The unit without its members and proposals.</summary>
    /// <exception cref="UnknownEventException">A newer version of this program wrote it.</exception>
    public static Standing ReadHead(Row row)
    {
        if (row.Number("v") is not Format)
        {
            throw new UnknownEventException("head", row.Number("v") ?? 0);
        }

        var state = Read(row, StateJson.Default.HeadState);
        var unit = new Unit
        {
            Name = state.Name,
            Calendar = state.Calendar,
            Home = state.Home,
            Chosen = state.Chosen,
            Waiting = state.Waiting,
            LastAt = state.LastAt,
            LastProposal = state.LastProposal,
            LastAgreement = state.LastAgreement,
            Policy = state.Policy ?? Policy.Consent,
            Facilitator = state.Facilitator,
            Secretary = state.Secretary,
            Silence = state.Silence ?? Silence.None,
            Reminders = state.Reminders ?? Reminders.None,
            Size = row.Number("size")!.Value,
        };
        return new Standing(unit, Frontier.FromBytes(row.Bytes("frontier")), row.Number(Wake), row.ETag);
    }

    public static Row Event(long number, StoredEvent stored) =>
        Row.Of(Keys.Event(number), ("leaf", stored.Leaf), ("salt", stored.Salt), ("body", stored.Body));

    public static StoredEvent ReadEvent(Row row) => new(row.Bytes("leaf")!, row.Bytes("salt"), row.Bytes("body"));

    public static Member ReadMember(Row row) => Read(row, StateJson.Default.Member);

    public static Proposal ReadProposal(Row row) => Read(row, StateJson.Default.Proposal);

    public static Response ReadResponse(Row row) => Read(row, StateJson.Default.Response);

    public static Agreement ReadAgreement(Row row) => Read(row, StateJson.Default.Agreement);

    public static Row Once(string key, Repetition done) => Row.Of(Keys.Once(key), ("first", done.First), ("proposal", (long?)done.Proposal));

    public static Repetition ReadOnce(Row row) => new(row.Number("first") ?? 0, (int?)row.Number("proposal"));

    private static byte[] Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    private static T Read<T>(Row row, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(row.Bytes(State) ?? throw new FormatException($"Row {row.Key} is empty"), type)!;
}
