using TeamsBot.Hosting;

try
{
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
