using System.Text.Json.Nodes;

namespace TeamsBot.EndToEnd.Tests.Deployment;

/// <summary>infra/, compiled once for all that look at it, without the network.</summary>
public sealed class Template : IAsyncLifetime
{
    internal const string Missing = "Not on this machine: the Bicep compiler";

    internal static string Bicep { get; } = Repository.At(".local", "bicep");

    internal bool IsHere { get; } = File.Exists(Bicep);

    /// <summary>Exit code and complaints, by the name of the file.</summary>
    internal Dictionary<string, (int Code, string Complaints)> Compilations { get; } = new(StringComparer.Ordinal);

    internal JsonNode Compiled { get; private set; } = new JsonObject();

    /// <summary>Every resource of every module.</summary>
    internal IReadOnlyList<JsonNode> Resources { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var name in IsHere ? new[] { "azure", "main" } : [])
        {
            var target = Path.Combine(Repository.Artifacts, $"{name}.json");
            var (code, said, complained) = await Command.RunAsync(Bicep, ["build", Repository.At("infra", $"{name}.bicep"), "--outfile", target]);
            Compilations[name] = (code, said + complained);
        }

        if (IsHere)
        {
            Compiled = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Artifacts, "azure.json"), TestContext.Current.CancellationToken))!;
            Resources = [.. Below(Compiled)];
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The role's id: it is a variable of the module in which it is given.</summary>
    internal string RoleOf(JsonNode assignment)
    {
        var variable = ((string)assignment["properties"]!["roleDefinitionId"]!)["[variables('".Length..^"')]".Length];
        return Modules(Compiled).Select(module => (string?)module["variables"]?[variable]).First(value => value is not null)!.Split('\'')[^2];
    }

    internal JsonNode? DefaultOf(string parameter) =>
        Modules(Compiled).Select(module => module["parameters"]?[parameter]?["defaultValue"]).First(value => value is not null);

    private static IEnumerable<JsonNode> Below(JsonNode template) => Of(template)
        .SelectMany(resource => ModuleIn(resource) is { } module ? Below(module) : [resource]);

    private static IEnumerable<JsonNode> Modules(JsonNode template) => Of(template)
        .Select(ModuleIn).OfType<JsonNode>().SelectMany(Modules).Prepend(template);

    private static JsonNode? ModuleIn(JsonNode resource) =>
        (string?)resource["type"] == "Microsoft.Resources/deployments" ? resource["properties"]!["template"] : null;

    private static IEnumerable<JsonNode> Of(JsonNode template) => template["resources"] switch
    {
        JsonArray list => list.Select(resource => resource!),
        JsonObject named => named.Select(pair => pair.Value!),
        _ => [],
    };
}
