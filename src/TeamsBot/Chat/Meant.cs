using TeamsBot.BotFramework;
using TeamsBot.Domain.Network;
using TeamsBot.Network;

namespace TeamsBot.Chat;

/// <summary>Settles what words mean that depend on what units there are.</summary>
public sealed class Meant(KnownUnits known)
{
    public async Task<ChatCommand> OfAsync(Turn turn, ChatCommand command, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.IfUnit it => await IsThereAsync(turn, it, cancellationToken) ? it.Then : it.Otherwise!,
        ChatCommand.Preview { Of: ChatCommand.IfUnit it } => new ChatCommand.Preview(await OfAsync(turn, it, cancellationToken)),
        _ => command,
    };

    private async Task<bool> IsThereAsync(Turn turn, ChatCommand.IfUnit said, CancellationToken cancellationToken) =>
        UnitWords.Find(await known.ReadAsync(turn, cancellationToken), said.Unit) is { } unit && (said.Part is not { } part || Structure.MayBePartOf(part, unit.Position.Kind));
}
