using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using TeamsBot.BotFramework;
using TeamsBot.BotFramework.Connector;
using TeamsBot.Hosting;

try
{
    var builder = WebApplication.CreateSlimBuilder(args);
    builder.WebHost.UseUrlsUnlessSet(builder.Configuration, "http://127.0.0.1:3978");
    StorageSetup.CheckStorage(builder.Configuration, builder.Environment);
    builder.Services.AddBotFramework(builder.Configuration, builder.Environment);
    builder.Services.AddConnector(builder.Configuration, builder.Environment);
    builder.Services.AddStorage(builder.Configuration, builder.Environment);
    builder.Services.AddSquadbot();

    var app = builder.Build();
    app.MapBot("/api/messages", SquadbotSetup.Routes(app.Services));
    app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
    app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
    await app.RunAsync();
    return 0;
}
catch (Exception wrong) when (wrong is OptionsValidationException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync($"Squadbot can't start: {wrong.Message}");
    return 1;
}

/// <summary>The entry point, public so that tests can host it.</summary>
public sealed partial class Program;
