using Microsoft.Extensions.Options;
using TeamsBot.BotFramework.Connector;

namespace TeamsBot.Hosting;

/// <summary>What keeps the program from starting, as one sentence for whoever set it up: the setting, and where to set it.</summary>
internal static class StartFault
{
    private const string Where = "set it as an environment variable of the program, or in appsettings.json beside it";

    /// <summary>Null if it is no matter of settings: then it is a bug, and is told as one.</summary>
    internal static string? Sentence(Exception fault) => fault switch
    {
        OptionsValidationException wrong when wrong.OptionsType == typeof(ConnectorOptions) => Told($"Connector__{wrong.Failures.First()}"),
        OptionsValidationException wrong => Told(wrong.Failures.First()),
        FormatException wrong => Told($"ASPNETCORE_URLS is no address to listen on such as http://0.0.0.0:8080: {wrong.Message}"),
        IOException wrong => Told($"ASPNETCORE_URLS names an address where the program can't listen: {wrong.Message}"),
        InvalidOperationException wrong => Told(wrong.Message),
        _ => null,
    };

    private static string Told(string what) => $"Squadbot can't start: {what.ReplaceLineEndings(" ").TrimEnd(' ', '.')} ({Where}).";
}
