using System.Globalization;
using System.Text.Json;

namespace TeamsBot.Proposals;

/// <summary>What a tap brought: a button's data and a form's inputs. All of it is what a stranger may have typed; nothing in it says who acts.</summary>
public sealed class TapFields
{
    private const int LongestText = 20_000;
    private readonly JsonElement _data;

    public TapFields(JsonElement data)
    {
        _data = data;
        Proposal = Number(Fields.Proposal);
        Version = Number(Fields.Version);
        Rev = Number(Fields.Rev) ?? 0;
        Item = Number(Fields.Item);
    }

    public int? Proposal { get; }

    public int? Version { get; }

    public long Rev { get; }

    public int? Item { get; }

    /// <summary>All that a button of a proposal's card must carry is there and could be true.</summary>
    public bool NamesAProposal => Proposal is > 0 && Version is > 0 && Rev > 0;

    /// <summary>A text; numbers and truth values as their words. Null if it is absent, something else, or far too long.</summary>
    public string? Text(string name) =>
        _data.ValueKind != JsonValueKind.Object || !_data.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String when value.GetString() is { Length: <= LongestText } text => text,
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };

    public int? Number(string name) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
