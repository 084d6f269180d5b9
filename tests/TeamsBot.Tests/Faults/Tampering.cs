using System.Globalization;
using System.Text.Json.Nodes;

namespace TeamsBot.Tests.Faults;

/// <summary>Makes of what a button carries what it may have become on its way: by a seed, so that a case can be found again.</summary>
internal sealed class Tampering(int seed, IReadOnlyList<string> foreign)
{
    private static readonly string[] Unread = ["by", "from", "aadObjectId", "tenant", "verb", "member", "constructor", "__proto__", "P", "v ", "u", "o", "whom", "skip", "kept"];

    private readonly Random _random = new(seed);

    /// <param name="data">As a button of ours carries it, inputs included.</param>
    public JsonNode? Of(JsonObject data)
    {
        if (_random.Next(25) == 0)
        {
            return Whole(data);
        }

        var tampered = data.DeepClone().AsObject();
        for (var times = _random.Next(1, 4); times > 0; times--)
        {
            Once(tampered);
        }

        return tampered;
    }

    private JsonNode? Whole(JsonObject data) => _random.Next(6) switch
    {
        0 => null,
        1 => new JsonArray(data.DeepClone()),
        2 => new JsonObject { ["data"] = data.DeepClone() },
        3 => JsonValue.Create("consent"),
        4 => JsonValue.Create(5),
        _ => new JsonObject(),
    };

    private void Once(JsonObject data)
    {
        var keys = data.Select(pair => pair.Key).ToList();
        if (_random.Next(8) == 0 || keys.Count == 0)
        {
            data[Unread[_random.Next(Unread.Length)]] = Value(null);
            return;
        }

        var key = keys[_random.Next(keys.Count)];
        if (_random.Next(5) == 0)
        {
            data.Remove(key);
            return;
        }

        var value = data[key];
        data.Remove(key);
        data[key] = Value(value);
    }

    private JsonNode? Value(JsonNode? was) => _random.Next(26) switch
    {
        0 => null,
        1 => true,
        2 => "",
        3 => " \t\n",
        4 => "P-1",
        5 => -1,
        6 => 0,
        7 => 1.5,
        8 => 1e308,
        9 => (long)int.MaxValue + 1,
        10 => JsonNode.Parse("99999999999999999999999999999999"),
        11 => "１",
        12 => "+1",
        13 => JsonNode.Parse("1e0"),
        14 => "0x1",
        15 or 16 => Near(was, -_random.Next(1, 4)),
        17 or 18 => Near(was, _random.Next(1, 4)),
        19 => Near(was, 1000),
        20 => new JsonObject { ["value"] = was?.DeepClone() },
        21 => new JsonArray(was?.DeepClone()),
        22 => Deep(was, 20),
        23 => new string('x', 20_001),
        24 => "\u0000\u202e<at>everyone</at>\uffff",
        _ => foreign[_random.Next(foreign.Count)],
    };

    /// <summary>An older version, another proposal, a revision that is still to come.</summary>
    private static JsonNode? Near(JsonNode? was, int by) =>
        long.TryParse(was?.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number + by : was?.DeepClone();

    private static JsonNode? Deep(JsonNode? was, int levels) => levels == 0 ? was?.DeepClone() : new JsonObject { ["value"] = Deep(was, levels - 1) };
}
