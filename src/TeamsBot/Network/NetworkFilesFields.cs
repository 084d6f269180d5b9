using TeamsBot.Domain.Network;

namespace TeamsBot.Network;

/// <summary>Fields to rows: what each field alone has to be.</summary>
internal static class NetworkFilesFields
{
    private const int LongestName = 100;
    private const int LongestPurpose = 500;
    private const int LongestPerson = 320;

    private static readonly (string Word, UnitKind Kind)[] Kinds = [.. Enum.GetValues<UnitKind>().Select(kind => (kind.ToString().ToLowerInvariant(), kind))];

    /// <summary>How the kind is written.</summary>
    public static string Word(UnitKind kind) => Array.Find(Kinds, pair => pair.Kind == kind).Word;

    /// <summary>The row as a unit, or null with the faults listed.</summary>
    public static UnitRow? Unit(NetworkFilesRow row, NetworkFilesFaults faults)
    {
        var fields = new Reader(row, faults);
        var slug = fields.Required(0, "slug");
        var name = fields.Required(1, "name", LongestName, FaultKind.NameTooLong);
        var word = fields.Required(2, "kind");
        var parent = fields.Text(3, "parent");
        var purpose = fields.Text(4, "purpose", LongestPurpose, FaultKind.PurposeTooLong, lines: true);
        var kind = Array.FindIndex(Kinds, pair => pair.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
        fields.Demand(slug is null || UnitName.IsSlug(slug), "slug", FaultKind.BadSlug, slug);
        fields.Demand(word is null || kind >= 0, "kind", FaultKind.UnknownKind, word);
        return fields.AreSound ? new(slug!, name!, Kinds[kind].Kind, parent is "" ? null : parent, purpose!) : null;
    }

    /// <summary>The row as a person in a unit, or null with the faults listed.</summary>
    public static PersonRow? Person(NetworkFilesRow row, NetworkFilesFaults faults)
    {
        var fields = new Reader(row, faults);
        var unit = fields.Required(0, "unit");
        var person = fields.Required(1, "email_or_aad_id", LongestPerson, FaultKind.PersonTooLong);
        var name = fields.Text(2, "name", LongestName, FaultKind.NameTooLong);
        return fields.AreSound ? new(unit!, person!, name!) : null;
    }

    /// <summary>The fields of one row; each fault goes to the list.</summary>
    private sealed class Reader(NetworkFilesRow row, NetworkFilesFaults faults)
    {
        public bool AreSound { get; private set; } = true;

        public string? Required(int index, string column, int longest = int.MaxValue, FaultKind tooLong = default)
        {
            var text = Text(index, column, longest, tooLong);
            Demand(text is not "", column, FaultKind.EmptyField, text);
            return text is "" ? null : text;
        }

        /// <summary>The field without space around it, or null if it is not text or too long.</summary>
        public string? Text(int index, string column, int longest = int.MaxValue, FaultKind tooLong = default, bool lines = false)
        {
            var text = row.Fields[index].ReplaceLineEndings("\n").Trim();
            var isText = !text.Any(letter => char.IsControl(letter) && !(lines && letter is '\n' or '\t'));
            Demand(isText, column, FaultKind.ControlCharacter, text);
            Demand(text.Length <= longest, column, tooLong, text);
            return isText && text.Length <= longest ? text : null;
        }

        public void Demand(bool isMet, string column, FaultKind kind, string? value)
        {
            if (!isMet)
            {
                AreSound = false;
                faults.Add(row.File, row.Number, column, kind, value ?? "");
            }
        }
    }
}
