using Microsoft.Extensions.Options;
using TeamsBot.BotFramework;
using TeamsBot.Network;
using TeamsBot.Storage;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Hosting;

/// <summary>
/// The network as files, for whoever runs the program: <c>import DIRECTORY [--tenant ID] [--yes]</c> and <c>export DIRECTORY [--tenant ID]</c>,
/// with the settings of the server and beside it. Answers 0 when it is done, 1 when it can't be, 2 when rows are wrong.
/// </summary>
public sealed class Shell(IServiceProvider services, TextReader input, TextWriter output, TextWriter errors)
{
    private const string Usage = "Write: import DIRECTORY [--tenant ID] [--yes], or: export DIRECTORY [--tenant ID].";

    private UnitStore Units => services.GetRequiredService<UnitStore>();

    private Importer Importer => services.GetRequiredService<Importer>();

    /// <summary>True if the program is to do this and end, instead of serving.</summary>
    public static bool IsCommand(IReadOnlyList<string> args) => args is ["import" or "export", ..];

    /// <summary>The arguments that are settings of the program, as the server has them: all that the commands don't know.</summary>
    public static string[] Settings(IReadOnlyList<string> args) => [.. args.Where(arg => arg.StartsWith("--", StringComparison.Ordinal) && arg.Contains('=', StringComparison.Ordinal) && !arg.StartsWith("--tenant=", StringComparison.Ordinal))];

    /// <returns>What the program ends with.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        try
        {
            return ShellCommand.Read(args) is not { } command ? await FailAsync(Usage)
                : Tenant(command) is not { } tenant ? await FailAsync("Say which tenant: --tenant ID, by its id in the directory.")
                : await RunAsync(command, tenant, cancellationToken);
        }
        catch (Exception fault) when (fault is TableFault or NotSavedException)
        {
            return await FailAsync($"The tables can't be reached or written: {fault.GetBaseException().Message.Split('\n')[0].Trim()} What was done stays done; run the same again to go on.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(fault.Message);
        }
    }

    private async Task<int> RunAsync(ShellCommand command, string tenant, CancellationToken cancellationToken)
    {
        await Units.PrepareAsync(cancellationToken);
        return command.Imports ? await ImportAsync(command, tenant, cancellationToken) : await ExportAsync(command.Directory, tenant, cancellationToken);
    }

    private async Task<int> ImportAsync(ShellCommand command, string tenant, CancellationToken cancellationToken)
    {
        var (unitsFile, peopleFile) = (Path.Combine(command.Directory, FaultWords.UnitsFile), Path.Combine(command.Directory, FaultWords.PeopleFile));
        if (!File.Exists(unitsFile))
        {
            return await FailAsync($"There is no {FaultWords.UnitsFile} in {command.Directory}.");
        }

        if (await Importer.GoingAsync(tenant, cancellationToken) is { } going)
        {
            await output.WriteLineAsync("An import has begun before, and goes on first.");
            await GoOnAsync(tenant, going.Import, going.Done, going.Steps, cancellationToken);
        }

        var files = new ImportFiles(await BytesAsync(unitsFile, cancellationToken), File.Exists(peopleFile) ? await BytesAsync(peopleFile, cancellationToken) : null);
        var preview = await Importer.PreviewAsync(tenant, files, default, cancellationToken);
        await TellAsync(preview);
        return preview.Faults.Count > 0 ? await GiveUpAsync(tenant, preview, 2, cancellationToken)
            : preview.Steps == 0 ? await GiveUpAsync(tenant, preview, 0, cancellationToken)
            : await IsWantedAsync(command, cancellationToken) switch
            {
                true => await BeginAsync(tenant, preview, cancellationToken),
                false => await GiveUpAsync(tenant, preview, 0, cancellationToken),
                null => await GiveUpAsync(tenant, preview, await FailAsync("Nobody answered, so nothing was imported. With --yes it is not asked."), cancellationToken),
            };
    }

    private async Task<int> BeginAsync(string tenant, ImportPreview preview, CancellationToken cancellationToken)
    {
        if ((await Importer.BeginAsync(tenant, preview, by: "", card: null, cancellationToken)).Refusal is not null)
        {
            return await FailAsync("Another import has begun meanwhile. Run the same again.");
        }

        await GoOnAsync(tenant, preview.Import, 0, preview.Steps, cancellationToken);
        await output.WriteLineAsync("Done.");
        return 0;
    }

    /// <summary>Step by step; a server that makes steps of the same import at the same time doubles nothing.</summary>
    private async Task GoOnAsync(string tenant, string import, int done, int steps, CancellationToken cancellationToken)
    {
        var key = UnitKey.OfOrganization(tenant);
        var told = -1;
        for (var next = done; next < steps;)
        {
            var going = await Importer.StepAsync(key, import, next + 1, cancellationToken);
            next = going?.Done ?? steps;
            if (next * 10 / steps != told)
            {
                told = next * 10 / steps;
                await output.WriteLineAsync(Sentences.English.Of(Sentence.ImportGoing, next, steps));
            }
        }

        await Importer.ForgetAsync(key, import, cancellationToken);
    }

    private async Task TellAsync(ImportPreview preview)
    {
        foreach (var fault in preview.Faults)
        {
            await output.WriteLineAsync(FaultWords.Of(Sentences.English, fault));
        }

        foreach (var warning in preview.Warnings)
        {
            await output.WriteLineAsync("(" + FaultWords.Of(Sentences.English, warning) + ")");
        }

        foreach (var sentence in ImportCard.Summary(Sentences.English, preview))
        {
            await output.WriteLineAsync(sentence);
        }
    }

    /// <summary>Null if nobody can answer.</summary>
    private async Task<bool?> IsWantedAsync(ShellCommand command, CancellationToken cancellationToken)
    {
        if (command.Yes)
        {
            return true;
        }

        await output.WriteAsync("Import? Write yes: ");
        if (await input.ReadLineAsync(cancellationToken) is not { } answer)
        {
            return null;
        }

        var isWanted = answer.Trim() is "yes" or "y";
        await output.WriteLineAsync(isWanted ? "" : Sentences.English.Of(Sentence.ImportStopped));
        return isWanted;
    }

    private async Task<int> GiveUpAsync(string tenant, ImportPreview preview, int code, CancellationToken cancellationToken)
    {
        await Importer.ForgetAsync(UnitKey.OfOrganization(tenant), preview.Import, cancellationToken);
        return code;
    }

    private async Task<int> ExportAsync(string directory, string tenant, CancellationToken cancellationToken)
    {
        var export = await services.GetRequiredService<Exporter>().AllAsync(tenant, cancellationToken);
        _ = Directory.CreateDirectory(directory);
        foreach (var (name, bytes) in export.Files)
        {
            await File.WriteAllBytesAsync(Path.Combine(directory, name), bytes, cancellationToken);
            await output.WriteLineAsync(Path.Combine(directory, name));
        }

        return 0;
    }

    /// <summary>No more of a file than makes it too large.</summary>
    private static async Task<byte[]> BytesAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        var bytes = new byte[Math.Min(stream.Length, NetworkFiles.MostBytes + 1L)];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return bytes[..read];
    }

    /// <summary>The one that the server serves, if it is one.</summary>
    private string? Tenant(ShellCommand command)
    {
        var options = services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
        return (command.Tenant ?? (options.IsMultiTenant ? options.AllowedTenants is [var only] ? only : null : options.MicrosoftAppTenantId)) is { Length: > 0 } tenant
            ? tenant.Trim().ToLowerInvariant()
            : null;
    }

    private async Task<int> FailAsync(string sentence)
    {
        await errors.WriteLineAsync(sentence);
        return 1;
    }
}
