using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Tests;

/// <content>The squad is told what it decided.</content>
internal sealed partial class Squad
{
    public Refusal? WantsNote(string name, bool wanted) => Do(new MembershipCommand.ChooseNote($"aad-{name}", wanted) { At = Now, Entropy = Seeded(1) });

    /// <summary>When it was told, in its own time.</summary>
    public IReadOnlyList<string> Told() => [.. Log.OfType<AgreementEvent.WeekTold>().Select(it => Local(it.At))];
}
