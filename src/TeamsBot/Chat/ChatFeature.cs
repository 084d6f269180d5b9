using TeamsBot.BotFramework;
using TeamsBot.Delivery;
using TeamsBot.Organization;
using TeamsBot.Storage;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>What people type: each message gets exactly one answer.</summary>
public sealed class ChatFeature(ProposalChat proposals, OrganizationChat organization, GuideChat guide, Views views)
{
    public void Map(BotRoutes routes) => routes.Message(HandleAsync);

    public async Task HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Person is null)
        {
            await turn.ReplyAsync(OutboundActivity.Line(Sentences.English.Of(Sentence.TapNobody)), cancellationToken);
            return;
        }

        var commands = Grammar.Parse(turn);
        var parts = new List<Part>();
        foreach (var command in commands)
        {
            parts.Add(await AnswerAsync(turn, command, alone: commands.Count == 1, cancellationToken));
        }

        await SayAsync(turn, parts, cancellationToken);
    }

    /// <summary>The answer to one command. In a personal chat it is for the only unit of the person, or they are asked which.</summary>
    /// <param name="alone">It may be answered by a message of its own.</param>
    public async Task<Part> AnswerAsync(Turn turn, ChatCommand command, bool alone, CancellationToken cancellationToken)
    {
        if (turn.Scope != Scope.Personal)
        {
            return await AnswerAsync(Visit.Here(turn)!, command, alone, cancellationToken);
        }

        var keys = await views.OfPersonAsync(turn.TenantId, turn.Person!.AadObjectId, cancellationToken);
        return keys.Count switch
        {
            1 => await AnswerAsync(new Visit(turn, keys[0], Personal: true), command, alone, cancellationToken),
            > 1 when GuideChat.NeedsAUnit(command) => new Part.Shown(await guide.PickAsync(turn, keys, Kept(turn), cancellationToken)),
            _ => guide.WithoutUnit(turn, command),
        };
    }

    public async Task<Part> AnswerAsync(Visit visit, ChatCommand command, bool alone, CancellationToken cancellationToken) =>
        await guide.AnswerAsync(visit, command, cancellationToken)
        ?? await proposals.AnswerAsync(visit, command, alone, cancellationToken)
        ?? await organization.AnswerAsync(visit, command, alone, cancellationToken)
        ?? throw new InvalidOperationException($"nobody answers {command.GetType().Name}");

    private static string Kept(Turn turn) => (turn.Activity.Text ?? "") is { Length: > 4000 } text ? text[..4000] : turn.Activity.Text ?? "";

    private async Task SayAsync(Turn turn, List<Part> parts, CancellationToken cancellationToken)
    {
        if (parts is [Part.Shown shown])
        {
            await turn.ReplyAsync(OutboundActivity.Card(shown.Card.ToRaw(), shown.Card.FallbackText), cancellationToken);
            return;
        }

        var lines = parts.Select(part => part switch
        {
            Part.Said said => said.Line,
            Part.Shown card => new Line(card.Card.FallbackText),
            _ => null,
        }).OfType<Line>().ToList();
        if (lines.Count > 0)
        {
            var line = new Line(string.Join('\n', lines.Select(each => each.Text)), [.. lines.SelectMany(each => each.Mentioned).DistinctBy(member => member.Id)]);
            await turn.ReplyAsync(Message.ToActivity(line), cancellationToken);
        }
    }
}
