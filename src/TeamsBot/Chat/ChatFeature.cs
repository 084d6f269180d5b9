using TeamsBot.BotFramework;
using TeamsBot.Delivery;
using TeamsBot.Guide;
using TeamsBot.Organization;
using TeamsBot.Storage;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>What people type: each message gets exactly one answer.</summary>
public sealed class ChatFeature(ProposalChat proposals, AgreementChat agreements, OrganizationChat organization, RulesChat rules, PastChat past, GuideChat guide, PersonalChat personal, UnitPicker picker, Views views, PersonalChats chats, PollChat polls, HealthChat health, NetworkChat network, ChangeChat changes, BindChat bind, JoiningChat joining, PeopleChat people, Qualified qualified, LearnChat learn, FilesChat files, Meant meant, Desk desk)
{
    /// <summary>Commands in one message; a squad that needs more sends another.</summary>
    private const int MostCommands = 10;

    public void Map(BotRoutes routes) => routes.Message(HandleAsync);

    public async Task HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Person is null)
        {
            await turn.ReplyAsync(OutboundActivity.Line(Sentences.Of(turn).Of(Sentence.TapNobody)), cancellationToken);
            return;
        }

        if (turn.Scope == Scope.Personal)
        {
            await chats.NoteAsync(turn.TenantId, turn.Person.AadObjectId, new(turn.ServiceUrl, turn.ConversationId), cancellationToken);
        }

        var commands = Grammar.Parse(turn);
        var parts = new List<Part>();
        foreach (var (nth, command) in commands.Take(MostCommands).Index())
        {
            parts.Add(await AnswerAsync(turn, await meant.OfAsync(turn, command, cancellationToken), nth, alone: commands.Count == 1, cancellationToken));
        }

        if (commands.Count > MostCommands)
        {
            parts.Add(new Part.Said(new Line(Sentences.Of(turn).Of(Sentence.CommandsLeft, MostCommands))));
        }

        await SayAsync(turn, parts, cancellationToken);
    }

    /// <summary>The answer to one command. In a personal chat it is for the only unit of the person, or they are asked which.</summary>
    /// <param name="nth">Which of the commands of the message, from 0.</param>
    /// <param name="alone">It may be answered by a message of its own.</param>
    private async Task<Part> AnswerAsync(Turn turn, ChatCommand command, int nth, bool alone, CancellationToken cancellationToken)
    {
        if (command.Elsewhere is { } unit)
        {
            return await qualified.FindAsync(turn, unit, cancellationToken) is { } there
                ? await AnswerAsync(there with { Nth = nth, InWords = !alone }, command, alone, cancellationToken)
                : qualified.Unknown(turn, command);
        }

        var typed = alone && Grammar.NamesNobody(turn) ? Kept(turn.TextWithoutMention) : null;
        if (turn.Scope != Scope.Personal)
        {
            return await AnswerAsync(Visit.Here(turn)! with { Nth = nth, InWords = !alone, Typed = typed }, command, alone, cancellationToken);
        }

        if ((await personal.AnswerAsync(turn, command, alone, cancellationToken) ?? await files.AnswerAsync(turn, command, cancellationToken)) is { } own)
        {
            return own;
        }

        if ((await joining.AnswerAsync(turn, here: null, command, alone, cancellationToken) ?? await people.AnswerAsync(turn, here: null, command, cancellationToken)) is { } said)
        {
            return said;
        }

        var keys = await views.OfPersonAsync(turn.TenantId, turn.Person!.AadObjectId, cancellationToken);
        return keys.Count switch
        {
            1 => await AnswerAsync(new Visit(turn, keys[0], Personal: true) { Typed = typed }, command, alone, cancellationToken),
            _ when command is ChatCommand.Units map => await network.MapAsync(turn, map.One, cancellationToken),
            _ when command is ChatCommand.Bind => new Part.Said(new Line(Sentences.Of(turn).Of(Sentence.BindWhere))),
            _ when command is ChatCommand.SetUp place => network.SetUpWhere(turn, place),
            > 1 when GuideChat.NeedsAUnit(command) => new Part.Shown(await picker.AskAsync(turn, Kept(turn.Activity.Text ?? ""), 0, cancellationToken)),
            _ => guide.WithoutUnit(turn, command),
        };
    }

    public async Task<Part> AnswerAsync(Visit visit, ChatCommand command, bool alone, CancellationToken cancellationToken) =>
        command is ChatCommand.IfUnit ? await AnswerAsync(visit, await meant.OfAsync(visit.Turn, command, cancellationToken), alone, cancellationToken) :
        command is ChatCommand.Preview preview ? await PreviewAsync(visit with { IsPreview = true }, preview.Of, cancellationToken) :
        await personal.AnswerAsync(visit.Turn, command, alone, cancellationToken)
        ?? await files.AnswerAsync(visit.Turn, command, cancellationToken)
        ?? await guide.AnswerAsync(visit, command, cancellationToken)
        ?? await proposals.AnswerAsync(visit, command, alone, cancellationToken)
        ?? await rules.AnswerAsync(visit, command, cancellationToken)
        ?? await agreements.AnswerAsync(visit, command, alone, cancellationToken)
        ?? await changes.AnswerAsync(visit, command, cancellationToken)
        ?? await bind.AnswerAsync(visit, command, cancellationToken)
        ?? await organization.AnswerAsync(visit, command, alone, cancellationToken)
        ?? await past.AnswerAsync(visit, command, cancellationToken)
        ?? await polls.AnswerAsync(visit, command, cancellationToken)
        ?? await health.AnswerAsync(visit, command, cancellationToken)
        ?? await network.AnswerAsync(visit, command, cancellationToken)
        ?? await joining.AnswerAsync(visit.Turn, visit, command, alone, cancellationToken)
        ?? await people.AnswerAsync(visit.Turn, visit.Personal ? null : visit, command, cancellationToken)
        ?? await learn.AnswerAsync(visit, command, cancellationToken)
        ?? throw new InvalidOperationException($"nobody answers {command.GetType().Name}");

    /// <summary>What the command would do. What changes nothing in the unit has nothing to show beforehand.</summary>
    private async Task<Part> PreviewAsync(Visit visit, ChatCommand command, CancellationToken cancellationToken) => Previewed(
        visit.Words(await desk.ReadAsync(visit, cancellationToken)),
        await proposals.AnswerAsync(visit, command, alone: false, cancellationToken)
        ?? await rules.AnswerAsync(visit, command, cancellationToken)
        ?? await agreements.AnswerAsync(visit, command, alone: false, cancellationToken)
        ?? await changes.AnswerAsync(visit, command, cancellationToken)
        ?? await bind.AnswerAsync(visit, command, cancellationToken)
        ?? await organization.AnswerAsync(visit, command, alone: false, cancellationToken)
        ?? await network.AnswerAsync(visit, command, cancellationToken)
        ?? await joining.AnswerAsync(visit.Turn, visit, command, alone: false, cancellationToken)
        ?? await polls.AnswerAsync(visit, command, cancellationToken)
        ?? await health.AnswerAsync(visit, command, cancellationToken));

    private static Part Previewed(Sentences words, Part? part) => part switch
    {
        Part.Shown shown => new Part.Shown(PreviewCard.Of(words, shown.Card)),
        Part.Said said => new Part.Said(said.Line with { Text = $"{words.Of(Sentence.Preview)} {said.Line.Text}" }),
        Part.Follows => new Part.Said(new Line(words.Of(Sentence.PreviewFine))),
        _ => new Part.Said(new Line(words.Of(Sentence.PreviewNothing))),
    };

    private static string Kept(string text) => text.Length > 4000 ? text[..4000] : text;

    /// <summary>All lines in one message. A card shares its message with nothing, so what can't be said in words follows.</summary>
    private static async Task SayAsync(Turn turn, List<Part> parts, CancellationToken cancellationToken)
    {
        var lines = parts.OfType<Part.Said>().Select(said => said.Line).ToList();
        if (lines.Count > 0)
        {
            await turn.ReplyAsync(Message.ToActivity(Line.Of(lines)), cancellationToken);
        }

        foreach (var card in parts.OfType<Part.Shown>().Select(shown => shown.Card))
        {
            await turn.ReplyAsync(OutboundActivity.Card(card.ToRaw(), card.FallbackText), cancellationToken);
        }
    }
}
