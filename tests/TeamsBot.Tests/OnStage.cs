using TeamsBot.Fakes;
using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests;

/// <summary>Specs that play on a stage of their own: one bot, one Teams, five people in the channel Squad.</summary>
public abstract class OnStage : IAsyncLifetime
{
    private Theatre? theatre;

    private protected Theatre Theatre => theatre!;

    private protected FakeTeams Teams => Theatre.Teams;

    private protected FakeWorld World => Theatre.World;

    private protected Member Ada => Theatre.Ada;

    private protected Member Ben => Theatre.Ben;

    private protected Member Cleo => Theatre.Cleo;

    private protected Member Dan => Theatre.Dan;

    private protected Member Eva => Theatre.Eva;

    /// <summary>As in Teams: tokens, and forms in dialogs.</summary>
    protected virtual bool Signed => true;

    public async ValueTask InitializeAsync() => theatre = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Theatre.DisposeAsync();
    }

    private protected virtual Task<Theatre> OpenAsync() => Theatre.OpenAsync(Signed);
}
