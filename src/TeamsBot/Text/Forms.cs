using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Text;

/// <summary>The fields of our forms.</summary>
internal static class Forms
{
    /// <summary>A field of several lines; required if it has an error message.</summary>
    public static InputText Long(string id, string label, string? value, int most, string? error = null) =>
        Short(id, label, value, most, error) with { IsMultiline = true };

    /// <summary>The last day of what is proposed.</summary>
    public static InputDate LastDay(Scene scene, DateOnly? value) =>
        new(Fields.LastDayInput, scene.Say(Sentence.LastDayLabel)) { Value = value, Min = scene.Unit.Calendar.Day(scene.At).AddDays(1) };

    /// <summary>A field of one line; required if it has an error message.</summary>
    public static InputText Short(string id, string label, string? value, int most, string? error = null) => new(id, label)
    {
        Value = string.IsNullOrEmpty(value) ? null : value,
        MaxLength = most,
        IsRequired = error is not null,
        ErrorMessage = error,
    };
}
