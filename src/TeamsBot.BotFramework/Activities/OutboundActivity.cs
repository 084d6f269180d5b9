using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsBot.BotFramework;

/// <summary>What the bot says, exactly as it travels: nulls are omitted, and what a bot should not send has no place here.</summary>
public sealed record OutboundActivity
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public required string Type { get; init; }

    /// <summary>Only in an update: the id of the message that this replaces.</summary>
    public string? Id { get; init; }

    public string? ReplyToId { get; init; }

    /// <summary>Never together with an attachment: Teams would make two messages of it and name neither.</summary>
    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    /// <summary>What a notification shows for a card.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public IReadOnlyList<MentionEntity>? Entities { get; init; }

    public OutboundChannelData? ChannelData { get; init; }

    /// <summary>A line of plain text: nothing in it is Markdown. It must contain each mention's <see cref="Mention.Text"/>.</summary>
    public static OutboundActivity Line(string text, IEnumerable<Mention> mentions)
    {
        var named = mentions.ToList();
        var entities = named.ConvertAll(mention => mention.In(text));
        return new OutboundActivity
        {
            Type = "message",
            Text = named.Count == 0 ? text : Marked(text, named),
            TextFormat = named.Count == 0 ? "plain" : "xml",
            Entities = entities.Count == 0 ? null : entities,
        };
    }

    /// <summary>A mention is markup, so that a text with one has to be markup: with everything else in it made literal.</summary>
    private static string Marked(string text, List<Mention> mentions)
    {
        var literal = WebUtility.HtmlEncode(text).Replace("\n", "<br/>", StringComparison.Ordinal);
        return mentions.Aggregate(literal, (marked, mention) => marked.Replace(WebUtility.HtmlEncode(mention.Text), mention.Text, StringComparison.Ordinal));
    }

    /// <summary>A line of plain text that mentions nobody.</summary>
    public static OutboundActivity Line(string text) => Line(text, []);

    /// <summary>A text in Markdown; whoever makes it sees to it that people's words are harmless there.</summary>
    public static OutboundActivity Markdown(string text) => new() { Type = "message", Text = text, TextFormat = "markdown" };

    /// <summary>A card alone, without text; <paramref name="summary"/> is what notifications and old clients show.</summary>
    public static OutboundActivity Card(RawJson card, string summary) => new()
    {
        Type = "message",
        Summary = summary,
        Attachments = [new Attachment(AdaptiveCard, card)],
    };

    /// <summary>The same, raising a notification for those who are reached by it.</summary>
    public OutboundActivity WithAlert() => this with { ChannelData = new OutboundChannelData(new Notification(Alert: true)) };

    /// <summary>The exact bytes of this activity.</summary>
    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, OutboundJson.Default.OutboundActivity);
}

/// <summary>A part of a message with a type of its own; here always a card.</summary>
public sealed record Attachment(string ContentType, RawJson Content);

/// <summary>What Teams reads beside the message itself.</summary>
public sealed record OutboundChannelData(Notification? Notification);

/// <summary>Whether Teams raises a notification. A person's own settings win.</summary>
public sealed record Notification(bool Alert);

/// <summary>The mention of one person, as it stands in the text and as Teams resolves it.</summary>
/// <param name="Id">The person's address (<c>29:…</c>) or AAD object id.</param>
/// <param name="Name">As it is shown; may hold any character.</param>
public sealed record Mention(string Id, string Name)
{
    /// <summary>What the text must contain, with the name made harmless.</summary>
    public string Text => $"<at>{Name.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")}</at>";

    internal MentionEntity In(string text) => text.Contains(Text, StringComparison.Ordinal)
        ? new MentionEntity("mention", Text, new Mentioned(Id, Name))
        : throw new ArgumentException("A mention must stand in the text, or Teams drops it.", nameof(text));
}

/// <summary>The entity that makes a piece of text a mention.</summary>
public sealed record MentionEntity(string Type, string Text, Mentioned Mentioned);

/// <summary>Who is mentioned.</summary>
public sealed record Mentioned(string Id, string Name);

/// <summary>The outbound boundary.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutboundActivity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class OutboundJson : JsonSerializerContext;

/// <summary>The answer to <c>deliveryMode: expectReplies</c>.</summary>
internal sealed record ExpectedReplies(IReadOnlyList<OutboundActivity> Activities);
