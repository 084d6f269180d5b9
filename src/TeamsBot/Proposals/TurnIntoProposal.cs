using System.Net;
using System.Text;
using System.Text.Json;
using TeamsBot.BotFramework;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Guide;
using TeamsBot.Organization;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>The message action "Turn into proposal": the natural way in on a phone. The form opens with the message's words; sent, the bot posts its own card.</summary>
public sealed class TurnIntoProposal(Desk desk, Proposing proposing)
{
    /// <summary>The name of the command in the app's manifest.</summary>
    public const string CommandId = "propose";

    public void Map(BotRoutes routes)
    {
        routes.ComposeFetch(CommandId, OpenAsync);
        routes.ComposeSubmit(CommandId, SendAsync);
    }

    /// <summary>The words of a chat message: HTML by a stranger, read as plain text.</summary>
    internal static string Words(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("body", out var body) || body.ValueKind != JsonValueKind.Object
            || !body.TryGetProperty("content", out var content) || content.ValueKind != JsonValueKind.String)
        {
            return "";
        }

        var isHtml = !body.TryGetProperty("contentType", out var type) || type.ValueKind != JsonValueKind.String || type.GetString() != "text";
        return PlainText.Clean(isHtml ? WithoutTags(content.GetString()!) : content.GetString()!);
    }

    /// <summary>Tags fall away, blocks and breaks end a line, entities are decoded once.</summary>
    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length; at++)
        {
            var close = html[at] == '<' ? html.IndexOf('>', at) : -1;
            if (close < 0)
            {
                text.Append(html[at]);
                continue;
            }

            var tag = html.AsSpan(at + 1, close - at - 1).TrimStart('/');
            if (tag.StartsWith("div", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("p", StringComparison.OrdinalIgnoreCase)
                || tag.StartsWith("br", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("li", StringComparison.OrdinalIgnoreCase))
            {
                text.Append('\n');
            }

            at = close;
        }

        var lines = WebUtility.HtmlDecode(text.ToString()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join('\n', lines);
    }

    private async Task<TaskAnswer> OpenAsync(Turn turn, ComposeAction action, CancellationToken cancellationToken)
    {
        if (Visit.Here(turn) is not { } visit)
        {
            return new TaskAnswer.Message(Sentences.Of(turn).Of(Sentence.PersonalNoUnit));
        }

        var scene = visit.Look(await desk.ReadAsync(visit, cancellationToken), desk.Now) with { Dialogs = true };
        var words = Words(action.MessagePayload);
        var wording = Wording.Parse(words.Length <= Wording.MaxText ? words : words[..Wording.MaxText], out _);
        return new TaskAnswer.Continue(scene.Say(Sentence.ProposeTitle), ProposeForm.Render(scene, wording?.Title, wording?.Body).ToRaw());
    }

    private async Task<ComposeAnswer> SendAsync(Turn turn, ComposeAction action, CancellationToken cancellationToken)
    {
        var tap = new TapFields(action.Data);
        return Visit.Here(turn) is { } visit
            ? await Dialog.ProposeAsync(visit, tap, ProposeTaps.Typed(tap), visit.Place, desk, proposing, cancellationToken) switch
            {
                TaskAnswer.Message => new ComposeAnswer.Close(),
                var again => new ComposeAnswer.Task(again),
            }
            : new ComposeAnswer.Message(Sentences.Of(turn).Of(Sentence.PersonalNoUnit));
    }
}
