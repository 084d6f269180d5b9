using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TeamsBot.Domain;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Ledger;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Polls;
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
    private const string Live = "live";
    private const string Entries = "entries";
    private const string Shared = "shared";

    /// <summary>No letter of any script takes more bytes than it needs: these are never put into HTML.</summary>
    private static readonly StateJson Form = new(new JsonSerializerOptions(StateJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static Row Head(Unit unit, Frontier frontier, long? wake)
    {
        var state = new HeadState(unit.Name, unit.Calendar, unit.Home, unit.Chosen, unit.Waiting, unit.LastAt, unit.LastProposal, unit.LastAgreement, unit.Policy == Policy.Consent ? null : unit.Policy, unit.Facilitator, unit.Secretary, unit.Silence == Silence.None ? null : unit.Silence, unit.ListedUntil, unit.Reminders == Reminders.None ? null : unit.Reminders, unit.LastPoll, unit.Language, unit.HomeNews, unit.Week == WeekNote.None ? null : unit.Week, NetworkRows.State(unit.Network), unit.School, unit.LastHealth, unit.EverybodySince, unit.Rev);
        return Row.Of(Keys.Head, ("v", Format), ("size", unit.Size), ("frontier", frontier.ToBytes()), (Wake, wake), (Entries, unit.Network.Entries.Count is > 0 and var entries ? (long?)entries : null), (Shared, unit.Network.Health.Count is > 0 and var shared ? (long?)shared : null), (State, Json(state, Form.HeadState)));
    }

    /// <summary>What writes a row: the op itself, or the row of a state as it is now.</summary>
    public static TableOp Op(string key, object content) => content as TableOp ?? new TableOp.Put(Row.Of(key, (State, content switch
    {
        Member member => Json(member, Form.Member),
        Proposal proposal => Json(proposal, Form.Proposal),
        Response response => Json(response, Form.Response),
        Poll poll => Json(poll, Form.Poll),
        Choice choice => Json(choice, Form.Choice),
        HealthCheck check => Json(check, Form.HealthCheck),
        Ballot ballot => Json(ballot, Form.Ballot),
        SharedHealth health => Json(health, Form.SharedHealth),
        Entry entry => Json(entry, Form.Entry),
        _ => throw new ArgumentOutOfRangeException(nameof(content), content.GetType().Name, "no row"),
    })));

    /// <summary>True if the unit is an organisation, with units that have rows of their own.</summary>
    public static bool HasEntries(Row head) => head.Number(Entries) is not null;

    /// <summary>True if the unit is a tribe that knows something of the health of its squads.</summary>
    public static bool HasSharedHealth(Row head) => head.Number(Shared) is not null;

    /// <summary>The unit without its members and proposals.</summary>
    /// <exception cref="UnknownEventException">A newer version of this program wrote it.</exception>
    public static Standing ReadHead(Row row)
    {
        if (row.Number("v") is not Format)
        {
            throw new UnknownEventException("head", row.Number("v") ?? 0);
        }

        var state = Read(row, Form.HeadState);
        var unit = new Unit
        {
            Name = state.Name,
            Calendar = state.Calendar,
            Home = state.Home,
            Language = state.Language,
            School = state.School,
            Chosen = state.Chosen,
            EverybodySince = state.EverybodySince,
            Waiting = state.Waiting,
            LastAt = state.LastAt,
            LastProposal = state.LastProposal,
            LastAgreement = state.LastAgreement,
            Policy = state.Policy ?? Policy.Consent,
            Facilitator = state.Facilitator,
            Secretary = state.Secretary,
            Silence = state.Silence ?? Silence.None,
            Reminders = state.Reminders ?? Reminders.None,
            LastPoll = state.LastPoll,
            LastHealth = state.LastHealth,
            Rev = state.Rev,
            HomeNews = state.HomeNews,
            Week = state.Week ?? WeekNote.None,
            Network = NetworkRows.Read(state.Network),
            ListedUntil = state.ListedUntil,
            Size = row.Number("size")!.Value,
        };
        return new Standing(unit, Frontier.FromBytes(row.Bytes("frontier")), row.Number(Wake), row.ETag);
    }

    public static Row Event(long number, StoredEvent stored) =>
        Row.Of(Keys.Event(number), ("leaf", stored.Leaf), ("salt", stored.Salt), ("body", stored.Body));

    /// <summary>A fact without its private part, to be merged: its leaf, and with it the log, stays as it is. No property of a row can be removed, so both are empty.</summary>
    public static Row Erased(long number) => Row.Of(Keys.Event(number), ("salt", Array.Empty<byte>()), ("body", Array.Empty<byte>()));

    public static StoredEvent ReadEvent(Row row) => new(row.Bytes("leaf")!, NotErased(row.Bytes("salt")), NotErased(row.Bytes("body")));

    public static Member ReadMember(Row row) => Read(row, Form.Member);

    public static Proposal ReadProposal(Row row) => Read(row, Form.Proposal);

    public static HealthCheck ReadCheck(Row row) => Read(row, Form.HealthCheck);

    public static Ballot ReadBallot(Row row) => Read(row, Form.Ballot);

    public static Poll ReadPoll(Row row) => Read(row, Form.Poll);

    public static Entry ReadEntry(Row row) => Read(row, Form.Entry);

    public static SharedHealth ReadHealth(Row row) => Read(row, Form.SharedHealth);

    public static Choice ReadChoice(Row row) => Read(row, Form.Choice);

    public static Response ReadResponse(Row row) => Read(row, Form.Response);

    /// <summary>A new agreement: its text, written once, and how it stands.</summary>
    public static Row Agreement(AgreedText text, Agreement agreement) => Row.Of(
        Keys.Agreement(agreement.Number), (State, Json(text, Form.AgreedText)), (Live, Json(agreement, Form.Agreement)));

    /// <summary>How an agreement stands, to be merged: the text stays.</summary>
    public static Row Agreement(Agreement agreement) => Row.Of(Keys.Agreement(agreement.Number), (Live, Json(agreement, Form.Agreement)));

    /// <summary>Rows of the first version hold the text alone: such an agreement is on the list of the month of its look-back.</summary>
    public static WrittenAgreement ReadAgreement(Row row)
    {
        var text = Read(row, Form.AgreedText);
        var live = row.Bytes(Live) is { } json
            ? JsonSerializer.Deserialize(json, Form.Agreement)!
            : new Agreement
            {
                Number = text.Number,
                Proposal = text.Proposal,
                Title = text.Wording.Title,
                At = text.At,
                LookBack = text.LookBack,
                List = new(text.LookBack.Year, text.LookBack.Month, 1),
            };
        return new(live, text);
    }

    public static Row Ended(EndedAgreement agreement) => Row.Of(Keys.EndedAgreement(agreement.Number), (State, Json(agreement, Form.EndedAgreement)));

    public static EndedAgreement ReadEnded(Row row) => Read(row, Form.EndedAgreement);

    public static Row Once(string key, Repetition done) => Row.Of(Keys.Once(key), ("first", done.First), ("proposal", (long?)done.Proposal));

    public static Repetition ReadOnce(Row row) => new(row.Number("first") ?? 0, (int?)row.Number("proposal"));

    private static byte[]? NotErased(byte[]? bytes) => bytes is { Length: > 0 } ? bytes : null;

    private static byte[] Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    private static T Read<T>(Row row, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(row.Bytes(State) ?? throw new FormatException($"Row {row.Key} is empty"), type)!;
}
