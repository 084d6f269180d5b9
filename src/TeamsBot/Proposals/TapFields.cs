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

    /// <summary>The proposal whose card the button was on, if it was on one.</summary>
    public CameFrom? From => NamesAProposal ? new(Proposal!.Value, Version!.Value, Rev) : null;

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

    /// <summary>All that was typed into these inputs, a paragraph each; null if nothing was.</summary>
    public string? Typed(params IEnumerable<string> inputs) =>
        string.Join('\n', inputs.Select(Text).Where(text => !string.IsNullOrWhiteSpace(text))) is { Length: > 0 } all ? all : null;

    /// <summary>A day as a form's calendar writes it.</summary>
    public DateOnly? Day(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public int? Number(string name) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
