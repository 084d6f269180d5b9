using TeamsBot.Hosting;

try
{
    if (Shell.IsCommand(args))
    {
        return await SquadbotHost.ShellAsync(args);
    }

    await SquadbotHost.Build(args).RunAsync();
    return 0;
}
catch (Exception wrong) when (StartFault.Sentence(wrong) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}

/// <summary>The entry point, public so that tests can find its assembly.</summary>
public sealed partial class Program;
