using System.Net.Sockets;
using Microsoft.Extensions.Options;
using TeamsBot.BotFramework.Connector;

namespace TeamsBot.Hosting;

/// <summary>What keeps the program from starting, as one sentence for whoever set it up: the setting, and where to set it.</summary>
internal static class StartFault
{
    private const string Where = "set it as an environment variable of the program, or in appsettings.json beside it";
    private const string Addresses = "ASPNETCORE_URLS";

    /// <summary>Null if it is no matter of settings: then it is a bug, and is told as one.</summary>
    internal static string? Sentence(Exception fault) => fault switch
    {
        AggregateException several => Sentence(several.InnerExceptions[0]),
        OptionsValidationException wrong when wrong.OptionsType == typeof(ConnectorOptions) => Told($"Connector__{wrong.Failures.First()}"),
        OptionsValidationException wrong => Told(wrong.Failures.First()),
        FormatException wrong => Told($"{Addresses} is no address to listen on such as http://0.0.0.0:8080: {wrong.Message}"),
        IOException or SocketException => Told($"{Addresses} names an address where the program can't listen: {fault.Message}"),
        InvalidDataException => Told($"{fault.Message} {fault.GetBaseException().Message}"),
        InvalidOperationException wrong => Of(wrong),
        _ => null,
    };

    /// <summary>This kind of exception says everything from a wrong setting to a wrong program, so it counts who throws it.</summary>
    private static string? Of(InvalidOperationException wrong) => wrong.Source switch
    {
        "TeamsBot" => Told(wrong.Message),
        "Microsoft.Extensions.Configuration.Binder" => Told(wrong.Message.Replace(":", "__", StringComparison.Ordinal)),
        "Microsoft.AspNetCore.Server.Kestrel.Core" => Told($"{Addresses} names an https address, for which there is no certificate; name an http address, and let what stands before the program speak TLS"),
        _ => null,
    };

    private static string Told(string what) => $"Squadbot can't start: {what.ReplaceLineEndings(" ").TrimEnd(' ', '.')} ({Where}).";
}
