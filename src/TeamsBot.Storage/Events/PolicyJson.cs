using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Storage.Events;

/// <summary>A proposal's frozen rules in its leaf, each by name, so that anybody can count by them.</summary>
internal static class PolicyJson
{
    private const string Own = "policy";

    /// <summary>The first fields always; the further ones where they differ from "Normal".</summary>
    public static void Write(Policy policy, Fields leaf, string prefix = Own)
    {
        _ = leaf.Put(prefix, policy.Name);
        foreach (var option in PolicyOption.All)
        {
            if (option.First || option.Differs(policy))
            {
                _ = leaf.Put(NameOf(option, prefix), option.Get(policy));
            }
        }
    }

    public static Policy Read(Fields leaf, string prefix = Own) => PolicyOption.All.Aggregate(
        new Policy { Name = leaf.Text(prefix) },
        (policy, option) => NameOf(option, prefix) is var name && (option.First ? leaf.Number(name) : leaf.NumberOrNull(name)) is { } value ? option.Put(policy, checked((int)value)) : policy);

    private static string NameOf(PolicyOption option, string prefix) => prefix == Own ? option.LeafName : prefix + option.LeafName[Own.Length..];
}

/// <summary>A policy in a state row: its name, and what differs from "Normal".</summary>
internal sealed class PolicyConverter : JsonConverter<Policy>
{
    public override Policy Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var policy = Policy.Consent;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            _ = reader.Read();
            policy = reader.TokenType == JsonTokenType.String ? policy with { Name = reader.GetString()! }
                : PolicyOption.Find(name) is { } option ? option.Put(policy, reader.GetInt32())
                : policy;
        }

        return policy;
    }

    public override void Write(Utf8JsonWriter writer, Policy value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        foreach (var option in PolicyOption.All)
        {
            if (option.Differs(value))
            {
                writer.WriteNumber(option.Name, option.Get(value));
            }
        }

        writer.WriteEndObject();
    }
}

/// <summary>The reasons why proposals lapse, by names that do not change when the code does.</summary>
internal static class LapseNames
{
    public static string Name(LapseReason reason) => reason switch
    {
        LapseReason.Time => "time",
        LapseReason.Hold => "hold",
        LapseReason.Age => "age",
        LapseReason.Recused => "recused",
        LapseReason.Stopped => "stopped",
        LapseReason.Meeting => "meeting",
        LapseReason.Conflict => "conflict",
        LapseReason.Departed => "departed",
        LapseReason.Recalled => "recalled",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "unknown reason"),
    };

    public static LapseReason Reason(string name) => name switch
    {
        "time" => LapseReason.Time,
        "hold" => LapseReason.Hold,
        "age" => LapseReason.Age,
        "recused" => LapseReason.Recused,
        "stopped" => LapseReason.Stopped,
        "meeting" => LapseReason.Meeting,
        "conflict" => LapseReason.Conflict,
        "departed" => LapseReason.Departed,
        "recalled" => LapseReason.Recalled,
        _ => throw new UnknownEventException("lapsed:" + name, 1),
    };
}
