using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TeamsBot.BotFramework;

/// <summary>Ends the start of a bot that verifies nobody and can be reached from another machine.</summary>
internal sealed class LoopbackOnly(IServer server, IOptions<BotFrameworkOptions> options) : IHostedLifecycleService
{
    // The addresses are known once the server has bound them. Until the start is refused, every request is held to loopback anyway
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return !options.Value.IsAnonymous || addresses.All(IsLoopback)
            ? Task.CompletedTask
            : throw new OptionsValidationException(
                nameof(BotFrameworkOptions.MicrosoftAppId),
                typeof(BotFrameworkOptions),
                ["MicrosoftAppId is not set, and without it the bot listens on a loopback address only."]);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // http://*:80 and http://+:80 are no addresses that Uri reads
    private static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.IsLoopback;
}
