using System.Text;
using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Guide;
using TeamsBot.Network;
using TeamsBot.Organization;
using TeamsBot.Personal;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Typed commands about the network as files. They are about the tenant, so they need no unit.</summary>
public sealed class FilesChat(Importer importer, Exporter exporter, SentFiles files, Organizations organizations, OwnPeople people, Desk desk)
{
    /// <summary>What of a message is read at all; see <see cref="Grammar"/>.</summary>
    private const int MostRead = 50_000;

    private const string PeopleHeader = "email_or_aad_id";

    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Turn turn, ChatCommand command, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.ImportRoles => Says(turn, Sentence.ImportRoles),
        ChatCommand.Import { Rows.Length: 0 } when turn.Scope != Scope.Personal => Says(turn, Sentence.ImportWhere),
        ChatCommand.Import { Rows.Length: 0 } when turn.Activity.Files.Count == 0 => new Part.Shown(CommandsCard.Of(Scene.Nowhere(turn, desk.Now), "import")),
        ChatCommand.Remove { Unit.Length: 0 } => new Part.Shown(CommandsCard.Of(Scene.Nowhere(turn, desk.Now), "remove")),
        ChatCommand.Import when (turn.Activity.Text?.Length ?? 0) > MostRead => Says(turn, Sentence.ImportTooLong),
        ChatCommand.Import or ChatCommand.Export or ChatCommand.Remove when !await people.IsOneAsync(turn, cancellationToken) => Says(turn, Sentence.OwnPeopleOnly),
        ChatCommand.Import { Rows.Length: 0 } => await ReadAsync(turn, cancellationToken),
        ChatCommand.Import it => await ImportAsync(turn, Split(it.Rows), cancellationToken),
        ChatCommand.Remove it => await RemoveAsync(turn, it.Unit, cancellationToken),
        ChatCommand.Export when turn.Scope != Scope.Personal => new Part.Shown(OurChatCard.Render(Scene.Nowhere(turn, desk.Now), turn)),
        ChatCommand.Export => new Part.Shown(ExportCard.Render(Scene.Nowhere(turn, desk.Now), await exporter.SeenAsync(turn.TenantId, turn.Person!.AadObjectId, cancellationToken))),
        _ => null,
    };

    private async Task<Part> ImportAsync(Turn turn, ImportFiles read, CancellationToken cancellationToken) =>
        new Part.Shown(ImportCard.Preview(Scene.Nowhere(turn, desk.Now), await importer.PreviewAsync(turn.TenantId, read, Languages.Of(turn.Locale), cancellationToken)));

    /// <summary>One file of units, one of people, or both; whatever they are called, for a second copy of units.csv is called otherwise.</summary>
    private async Task<Part> ReadAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Files is not { Count: 1 or 2 } sent || sent.Any(file => file.Type is not ("csv" or "txt")))
        {
            return Says(turn, Sentence.ImportWhichFiles);
        }

        var read = await Task.WhenAll(sent.Select(file => files.ReadAsync(file, cancellationToken)));
        if (read.FirstOrDefault(file => file.Bytes is null) is { } unread)
        {
            return Says(turn, unread.IsTooLarge ? Sentence.ImportFileTooLarge : Sentence.ImportFileUnread, Said.Name(unread.File.Name));
        }

        return read.ToLookup(IsOfPeople, file => file.Bytes) is var kinds && kinds.All(kind => kind.Count() == 1)
            ? await ImportAsync(turn, new(kinds[false].FirstOrDefault(), kinds[true].FirstOrDefault()), cancellationToken)
            : Says(turn, Sentence.ImportWhichFiles);
    }

    private async Task<Part> RemoveAsync(Turn turn, string name, CancellationToken cancellationToken)
    {
        var scene = Scene.Nowhere(turn, desk.Now, Scene.Stranger);
        var entry = UnitWords.Find(await organizations.ReadAsync(turn.TenantId, cancellationToken), name);
        var why = entry is null ? Refusal.UnknownUnit : (await importer.RemoveAsync(turn.TenantId, entry.Position.Slug, turn.Person!.AadObjectId, cancellationToken)).Refusal;
        return why is { } refusal
            ? new Part.Said(Refusals.Reply(scene, refusal, null, turn.Person!.Name))
            : Says(turn, Sentence.UnitRemoved, Said.Name(entry!.Position.Name));
    }

    private static Part.Said Says(Turn turn, Sentence sentence, params object[] values) => new(new Line(Sentences.Of(turn).Of(sentence, values)));

    /// <summary>The rows of people begin with the line that names their columns.</summary>
    private static ImportFiles Split(string rows)
    {
        var lines = rows.ReplaceLineEndings("\n").Split('\n');
        var at = Array.FindIndex(lines, IsHeaderOfPeople);
        return at < 0 ? new(File(lines), null) : new(lines[..at].All(string.IsNullOrWhiteSpace) ? null : File(lines[..at]), File(lines[at..]));
    }

    /// <summary>By the line that names its columns, or by its name if that can't be read.</summary>
    private static bool IsOfPeople(FileRead file)
    {
        var end = file.Bytes.AsSpan().IndexOfAny((byte)'\n', (byte)'\r');
        return IsHeaderOfPeople(Encoding.UTF8.GetString(end < 0 ? file.Bytes : file.Bytes.AsSpan(0, end))) || file.File.Name.StartsWith("people", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsHeaderOfPeople(string line) => line.Contains(PeopleHeader, StringComparison.OrdinalIgnoreCase);

    private static byte[] File(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines).TrimEnd() + "\n");
}
