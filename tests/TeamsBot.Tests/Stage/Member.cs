using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsBot.Fakes;

namespace TeamsBot.Tests.Stage;

/// <summary>A person in a conversation, who writes to the bot and taps its buttons.</summary>
internal sealed record Member(Theatre Theatre, FakePerson Person, FakeConversation Place)
{
    private FakeTeams Teams => Theatre.Teams;

    /// <summary>The same person elsewhere.</summary>
    public Member In(FakeConversation place) => this with { Place = place };

    /// <summary>Writes to the bot, and waits for its answer.</summary>
    public async Task<Said> Says(string text)
    {
        var said = await Writes(text);
        await said.AnsweredAsync();
        return said;
    }

    /// <summary>Writes to the bot about somebody who is mentioned, and waits for its answer.</summary>
    public async Task<Said> Says(string words, FakePerson whom, string more = "")
    {
        var message = Teams.Activities.Message(Place, Person, $"{words} <at>{whom.Name}</at>{more}");
        message["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = $"<at>{whom.Name}</at>",
            ["mentioned"] = new JsonObject { ["id"] = whom.Id, ["name"] = whom.Name },
        });
        var said = await Sends(message);
        await said.AnsweredAsync();
        return said;
    }

    /// <summary>Writes to the bot; its answer may come later.</summary>
    public Task<Said> Writes(string text) => Sends(Teams.Activities.Message(Place, Person, text));

    /// <summary>Sends a message as it is.</summary>
    public async Task<Said> Sends(JsonObject message)
    {
        var thread = Teams.World.Find(message)!;
        var before = Teams.Thread(thread).Messages.Count;
        await Theatre.PostAsync(message);
        return new Said(Theatre, message, thread, before);
    }

    /// <summary>Proposes by a message, and waits for the card.</summary>
    public async Task<OnTheTable> Proposes(string text)
    {
        var said = await Says($"propose {text}");
        return new OnTheTable(Theatre, said.Thread, said.Cards.Count == 0 ? 0 : Number(said.Cards[^1]));
    }

    /// <summary>Taps a button of a card or form by its title.</summary>
    public async Task<Seen> Taps(FakeCard card, string title, params (string Id, string Value)[] inputs) =>
        await Posts(TapOn(card, title, inputs), card);

    /// <summary>The tap, not sent yet.</summary>
    public JsonObject TapOn(FakeCard card, string title, params (string Id, string Value)[] inputs) => card.ActivityId.Length == 0
        ? Teams.Activities.Submit(Teams.World.FindOr(card.ConversationId, Place), Person, card.Content, title, inputs)
        : Teams.Activities.Tap(Person, card, title, inputs);

    /// <summary>Sends a tap with any verb and data.</summary>
    public Task<Seen> Forges(FakeCard card, string verb, JsonNode? data) =>
        Posts(Teams.Activities.CardAction(Teams.World.FindOr(card.ConversationId, Place), Person, card.ActivityId, verb, data), card);

    /// <summary>Sends an invoke as it is.</summary>
    public async Task<Seen> Posts(JsonObject invoke, FakeCard on)
    {
        var answer = await Theatre.PostAsync(invoke);
        var conversation = on.ConversationId.Length > 0 ? on.ConversationId : Place.Id;
        var card = answer.Card(on.ActivityId, conversation) ?? (answer.Dialog is { } dialog ? new FakeCard("", conversation, dialog) : null);
        return new Seen(answer, card);
    }

    public Task<Seen> Consents(OnTheTable proposal) => Taps(proposal.Card, proposal.Card.Buttons.Contains("Consent") ? "Consent" : "Still fine");

    public Task<Seen> HasNoOpinion(OnTheTable proposal) => Taps(proposal.Card, "No opinion");

    /// <summary>Sees a problem, by the form.</summary>
    public Task<Seen> SeesAProblem(OnTheTable proposal, string problem, string idea = "", string until = "stop") =>
        Fills(proposal.Card, "I see a problem…", "Send", ("problem", problem), ("idea", idea), ("until", until));

    /// <summary>Changes the text, by the form; on the open card the button is the proposer's own, so they look first.</summary>
    public async Task<Seen> ChangesTheText(OnTheTable proposal, string text, string why = "")
    {
        var own = proposal.Card.Buttons.Contains("Change it…") ? proposal.Card : (await Looks(proposal)).Card;
        var form = (await Taps(own, own.Buttons.Contains("Change it…") ? "Change it…" : "Change the text…")).Card;
        return await Taps(form, form.Buttons[0], ("text", text), ("why", why));
    }

    /// <summary>The card as this person sees it.</summary>
    public Task<Seen> Looks(OnTheTable proposal) => Forges(proposal.Card, Verbs.View, proposal.Ids());

    /// <summary>Opens a form, fills it in and sends it.</summary>
    public async Task<Seen> Fills(FakeCard card, string opens, string sends, params (string Id, string Value)[] inputs)
    {
        var form = await Taps(card, opens);
        return await Taps(form.Card, sends, inputs);
    }

    internal static int Number(FakeCard card) =>
        card.Text.Split("P-") is { Length: > 1 } parts && int.TryParse(string.Concat(parts[1].TakeWhile(char.IsAsciiDigit)), out var number) ? number : 0;
}

/// <summary>What a person saw as the answer to a tap.</summary>
internal sealed record Seen(BotAnswer Answer, FakeCard? Shown)
{
    /// <summary>The card or form in the answer.</summary>
    public FakeCard Card => Shown ?? throw new InvalidOperationException($"No card in the answer: {(int)Answer.Status} {Answer.Body}");

    /// <summary>All that the person can read in the answer.</summary>
    public string Text => Shown?.Text ?? Words(Answer);

    /// <summary>The status inside the body of the answer to a tap.</summary>
    public int Code => Answer.Body.Length > 0 && Answer.Json.TryGetProperty("statusCode", out var code) ? code.GetInt32() : (int)Answer.Status;

    private static string Words(BotAnswer answer)
    {
        if (answer.Body.Length == 0)
        {
            return "";
        }

        return answer.Json.TryGetProperty("task", out var task) && task.TryGetProperty("value", out var word) && word.ValueKind == JsonValueKind.String ? word.GetString()!
            : !answer.Json.TryGetProperty("value", out var value) ? answer.Body
            : value.ValueKind == JsonValueKind.String ? value.GetString()!
            : value.TryGetProperty("message", out var message) ? message.GetString()! : answer.Body;
    }
}
