using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TeamsBot.Domain;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Polls;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Events;

namespace TeamsBot.Storage.Units;

/// <summary>What the head row says of a unit beside its numbers.</summary>
internal sealed record HeadState(string Name, Calendar Calendar, Home Home, bool Chosen, Draft? Waiting, DateTimeOffset LastAt, int LastProposal, int LastAgreement, Policy? Policy = null, PersonId? Facilitator = null, PersonId? Secretary = null, Silence? Silence = null, DateOnly? ListedUntil = null, Reminders? Reminders = null, int LastPoll = 0, Language Language = Language.English, HomeNews? HomeNews = null, WeekNote? Week = null, NetworkState? Network = null, School School = School.Plain, int LastHealth = 0, DateTimeOffset? EverybodySince = null, long Rev = 0);

/// <summary>What the head row says of a unit's place in the network; the units of an organisation have rows of their own, and so has what squads tell a tribe.</summary>
internal sealed record NetworkState(Position? Position, Asking? Asked, Neighbour? Parent, Wanted? Wanted, ValueList<Neighbour> Parts, ValueList<Waiting> Waiting, ValueList<Dependency> Dependencies = default, ValueList<Dependent> Dependents = default, Importing? Importing = null, string? NameAsked = null, bool Leaving = false, Moving? Moving = null, UnitId? StandsFor = null, ValueList<AdviceRequest> Advising = default, Wanted? Awaited = null, long? HealthSharedSince = null, Importing? Imported = null);

/// <summary>State rows as JSON. Unlike facts they may change their form: they can always be made again from the facts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters =
    [
        typeof(PersonIdConverter), typeof(UnitIdConverter), typeof(ValueListConverter<UnitId>), typeof(ValueListConverter<Neighbour>), typeof(ValueListConverter<Waiting>), typeof(ValueListConverter<Dependency>), typeof(ValueListConverter<Dependent>), typeof(ValueListConverter<AdviceRequest>), typeof(ValueListConverter<Advice>), typeof(PolicyConverter), typeof(ValueListConverter<Pause>), typeof(ValueListConverter<PersonId>), typeof(ValueListConverter<Objection>),
        typeof(ValueListConverter<Suggestion>), typeof(ValueListConverter<Delivery>), typeof(ValueListConverter<Question>),
        typeof(ValueListConverter<int>),
        typeof(ValueListConverter<string>),
        typeof(ValueListConverter<Reminder>), typeof(ValueListConverter<Decided>), typeof(ValueListConverter<Remark>), typeof(ValueListConverter<DateTimeOffset>),
        typeof(ValueListConverter<Mark>), typeof(ValueListConverter<Spread>), typeof(ValueListConverter<SharedTopic>),
    ])]
[JsonSerializable(typeof(HeadState))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(Proposal))]
[JsonSerializable(typeof(Response))]
[JsonSerializable(typeof(Poll))]
[JsonSerializable(typeof(Choice))]
[JsonSerializable(typeof(HealthCheck))]
[JsonSerializable(typeof(Ballot))]
[JsonSerializable(typeof(IReadOnlyList<Mark>))]
[JsonSerializable(typeof(IReadOnlyList<Spread>))]
[JsonSerializable(typeof(SharedHealth))]
[JsonSerializable(typeof(IReadOnlyList<SharedTopic>))]
[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(IReadOnlyList<UnitId>))]
[JsonSerializable(typeof(IReadOnlyList<Neighbour>))]
[JsonSerializable(typeof(IReadOnlyList<Waiting>))]
[JsonSerializable(typeof(IReadOnlyList<Dependency>))]
[JsonSerializable(typeof(IReadOnlyList<Dependent>))]
[JsonSerializable(typeof(IReadOnlyList<AdviceRequest>))]
[JsonSerializable(typeof(IReadOnlyList<Advice>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(AgreedText))]
[JsonSerializable(typeof(Agreement))]
[JsonSerializable(typeof(EndedAgreement))]
[JsonSerializable(typeof(IReadOnlyList<Pause>))]
[JsonSerializable(typeof(IReadOnlyList<Objection>))]
[JsonSerializable(typeof(IReadOnlyList<Suggestion>))]
[JsonSerializable(typeof(IReadOnlyList<Delivery>))]
[JsonSerializable(typeof(IReadOnlyList<PersonId>))]
[JsonSerializable(typeof(IReadOnlyList<Question>))]
[JsonSerializable(typeof(IReadOnlyList<int>))]
[JsonSerializable(typeof(IReadOnlyList<Reminder>))]
[JsonSerializable(typeof(IReadOnlyList<Decided>))]
[JsonSerializable(typeof(IReadOnlyList<Remark>))]
[JsonSerializable(typeof(IReadOnlyList<DateTimeOffset>))]
internal sealed partial class StateJson : JsonSerializerContext;

/// <summary>A pseudonym as a plain string.</summary>
internal sealed class PersonIdConverter : JsonConverter<PersonId>
{
    public override PersonId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>A unit's address as a plain string.</summary>
internal sealed class UnitIdConverter : JsonConverter<UnitId>
{
    public override UnitId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, UnitId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>A list as an array, read and written in one go: a call of the serializer for each item costs more than the item.</summary>
internal sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>
{
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        [.. JsonSerializer.Deserialize(ref reader, Items(options))!];

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, Items(options));

    private static JsonTypeInfo<IReadOnlyList<T>> Items(JsonSerializerOptions options) =>
        (JsonTypeInfo<IReadOnlyList<T>>)options.GetTypeInfo(typeof(IReadOnlyList<T>));
}
