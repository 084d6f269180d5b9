using Microsoft.Extensions.Options;
using TeamsBot.Hosting;

try
{
    await SquadbotHost.Build(args).RunAsync();
    return 0;
}
catch (Exception wrong) when (wrong is OptionsValidationException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync($"Squadbot can't start: {wrong.Message}");
    return 1;
}

/// <summary>The entry point, public so that tests can find its assembly.</summary>
public sealed partial class Program;
