namespace TeamsBot.Hosting;

/// <summary>A command as it was written.</summary>
internal sealed record ShellCommand(bool Imports, string Directory, string? Tenant, bool Yes)
{
    /// <summary>Null if it is written otherwise.</summary>
    public static ShellCommand? Read(IReadOnlyList<string> args)
    {
        var command = new ShellCommand(args[0] == "import", "", Tenant: null, Yes: false);
        for (var at = 1; at < args.Count; at++)
        {
            var arg = args[at];
            var next = arg switch
            {
                "--yes" when command.Imports => command with { Yes = true },
                "--tenant" when at + 1 < args.Count => command with { Tenant = args[++at] },
                _ when arg.StartsWith("--tenant=", StringComparison.Ordinal) => command with { Tenant = arg["--tenant=".Length..] },
                _ when arg.StartsWith("--", StringComparison.Ordinal) => arg.Contains('=', StringComparison.Ordinal) ? command : null,
                _ => command.Directory.Length == 0 ? command with { Directory = arg } : null,
            };
            if (next is null)
            {
                return null;
            }

            command = next;
        }

        return command.Directory.Length > 0 ? command : null;
    }
}
