using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using TeamsBot.BotFramework;
using TeamsBot.BotFramework.Connector;
using TeamsBot.Found;
using TeamsBot.Network;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Hosting;

/// <summary>The whole bot, put together in one place: what the program runs is what the specs run in their own process.</summary>
public static class SquadbotHost
{
    /// <param name="args">As on the command line; they beat all other settings.</param>
    /// <param name="replace">Services that stand in for ours: a clock, a store.</param>
    /// <exception cref="InvalidOperationException">A setting without which it can't run is missing.</exception>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        // Settings lie beside the program, wherever it is started from, and are read once: nothing watches their files.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false", .. args], ContentRootPath = AppContext.BaseDirectory });
        var start = new StartLog(builder.Logging);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrlsUnlessSet(builder.Configuration, "http://127.0.0.1:3978");
        StorageSetup.CheckStorage(builder.Configuration, builder.Environment);
        builder.Services.AddBotFramework(builder.Configuration, builder.Environment);
        builder.Services.AddConnector(builder.Configuration, builder.Environment);
        builder.Services.AddStorage(builder.Configuration, builder.Environment);
        builder.Services.AddSquadbot().AddAddresses(builder.Configuration).AddSentFiles(builder.Configuration);
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        start.EndsWith(app.Lifetime);
        app.Services.GetService<IStartupValidator>()?.Validate();
        app.MapBot("/api/messages", SquadbotSetup.Routes(app.Services));
        app.MapAddressPages();
        app.MapAboutPages();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
        return app;
    }

    /// <summary>Does one command with the services of the server, which itself doesn't run.</summary>
    /// <returns>What the program ends with.</returns>
    public static async Task<int> ShellAsync(string[] args)
    {
        await using var app = Build(["--Logging:LogLevel:Default=Warning", .. Shell.Settings(args)]);
        if (app.Services.GetRequiredService<ITables>() is MemoryTables)
        {
            throw new InvalidOperationException("Set ConnectionStrings__Tables or Tables__Endpoint: without one there is no network to read or write.");
        }

        using var ends = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            ends.Cancel();
        };
        return await new Shell(app.Services, Console.In, Console.Out, Console.Error).RunAsync(args, ends.Token);
    }
}
