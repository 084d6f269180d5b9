namespace TeamsBot.Text;

/// <summary>A grey block above a card, for one person only: what was not done, why, and the words that they typed, so that nothing is lost.</summary>
/// <param name="Heading">One sentence of ours; may hold names.</param>
/// <param name="Body">What to do next.</param>
/// <param name="KeptWords">What the person typed.</param>
public sealed record Banner(string Heading, string? Body = null, string? KeptWords = null);
