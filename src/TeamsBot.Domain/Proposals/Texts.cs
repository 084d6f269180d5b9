namespace TeamsBot.Domain.Proposals;

/// <summary>The lengths that reasons, ideas and notes may have.</summary>
internal static class Texts
{
    internal static Refusal? Refuse(string? text, bool required) => PlainText.CleanOrNull(text) switch
    {
        null when required => Refusal.ReasonMissing,
        { Length: > Wording.MaxReason } => Refusal.ReasonTooLong,
        _ => null,
    };
}
