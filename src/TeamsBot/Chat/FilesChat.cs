using System.Text;
using TeamsBot.BotFramework;
using TeamsBot.Guide;
using TeamsBot.Network;
using TeamsBot.Organization;
using TeamsBot.Personal;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Typed commands about the network as files. They are about the tenant, so they need no unit.</summary>
public sealed class FilesChat(Importer importer, Exporter exporter, OwnPeople people, Desk desk)
{
    /// <summary>What of a message is read at all; see <see cref="Grammar"/>.</summary>
    private const int MostRead = 50_000;

    private const string PeopleHeader = "email_or_aad_id";

    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Turn turn, ChatCommand command, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.Import { Rows.Length: 0 } => new Part.Shown(CommandsCard.Of(Scene.Nowhere(turn, desk.Now), "import")),
        ChatCommand.Import when (turn.Activity.Text?.Length ?? 0) > MostRead => new Part.Said(new Line(Sentences.Of(turn).Of(Sentence.ImportTooLong))),
        ChatCommand.Import or ChatCommand.Export when !await people.IsOneAsync(turn, cancellationToken) => new Part.Said(new Line(Sentences.Of(turn).Of(Sentence.OwnPeopleOnly))),
        ChatCommand.Import it => await ImportAsync(turn, it.Rows, cancellationToken),
        ChatCommand.Export when turn.Scope != Scope.Personal => new Part.Shown(OurChatCard.Render(Scene.Nowhere(turn, desk.Now), turn.Activity.Recipient?.Id)),
        ChatCommand.Export => new Part.Shown(ExportCard.Render(Scene.Nowhere(turn, desk.Now), await exporter.SeenAsync(turn.TenantId, turn.Person!.AadObjectId, cancellationToken))),
        _ => null,
    };

    private async Task<Part.Shown> ImportAsync(Turn turn, string rows, CancellationToken cancellationToken)
    {
        var (units, people) = Split(rows);
        return new(ImportCard.Preview(Scene.Nowhere(turn, desk.Now), await importer.PreviewAsync(turn.TenantId, units, people, Languages.Of(turn.Locale), cancellationToken)));
    }

    /// <summary>The rows of people begin with the line that names their columns.</summary>
    private static (byte[] Units, byte[]? People) Split(string rows)
    {
        var lines = rows.ReplaceLineEndings("\n").Split('\n');
        var at = Array.FindIndex(lines, line => line.Contains(PeopleHeader, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? (File(lines), null) : (File(lines[..at]), File(lines[at..]));
    }

    private static byte[] File(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines).TrimEnd() + "\n");
}
