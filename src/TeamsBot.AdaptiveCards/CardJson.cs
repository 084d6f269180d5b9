using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TeamsBot.AdaptiveCards;

/// <summary>Turns a card into the exact bytes that are sent: compact, nulls and defaults left out, always the same for an equal card.</summary>
public static class CardJson
{
    /// <summary>Sent as application/json and never put into HTML, so that markup and scripts of the world need no escapes.</summary>
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One buffer for each thread that draws: cards are written often, and a growing buffer costs four times the card.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    /// <summary>Whose bytes the buffer holds: a card is measured and then sent, and never changes in between.</summary>
    [ThreadStatic]
    private static AdaptiveCard? written;

    /// <summary>The card in UTF-8. Half surrogates, which UTF-8 cannot say, become U+FFFD: the encoder sees to that.</summary>
    public static byte[] Write(AdaptiveCard card) => Buffered(card).ToArray();

    /// <summary>How many bytes the card is.</summary>
    public static int Size(AdaptiveCard card) => Buffered(card).Length;

    /// <summary>The card in UTF-8, appended.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Write(IBufferWriter<byte> output, AdaptiveCard card)
    {
        using var json = new Utf8JsonWriter(output, Compact);
        Write(json, card);
        json.Flush();
        return (int)json.BytesCommitted;
    }

    /// <summary>Valid until this thread writes its next card.</summary>
    private static ReadOnlySpan<byte> Buffered(AdaptiveCard card)
    {
        var bytes = buffer ??= new ArrayBufferWriter<byte>(16 * 1024);
        var json = writer ??= new Utf8JsonWriter(bytes, Compact);
        if (!ReferenceEquals(written, card))
        {
            written = null;
            bytes.ResetWrittenCount();
            json.Reset(bytes);
            Write(json, card);
            json.Flush();
            written = card;
        }

        return bytes.WrittenSpan;
    }

    /// <summary>The card as the next value of a larger document.</summary>
    public static void Write(Utf8JsonWriter json, AdaptiveCard card)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "AdaptiveCard"u8);
        json.WriteString("version"u8, card.Declares);
        json.Text("lang"u8, card.Lang);
        json.Flag("rtl"u8, card.Rtl);
        json.Text("speak"u8, card.Speak);
        json.Text("fallbackText"u8, card.FallbackText);
        ElementJson.WriteAll(json, "body"u8, card.Body);
        if (card.Actions.Count > 0)
        {
            ActionJson.WriteAll(json, "actions"u8, card.Actions);
        }

        WriteTeams(json, card);
        json.WriteEndObject();
    }

    private static void WriteTeams(Utf8JsonWriter json, AdaptiveCard card)
    {
        if (!card.FullWidth && card.Mentions.Count == 0)
        {
            return;
        }

        json.WriteStartObject("msteams"u8);
        json.Text("width"u8, card.FullWidth ? "full" : null);
        if (card.Mentions.Count > 0)
        {
            json.WriteStartArray("entities"u8);
            foreach (var mention in card.Mentions)
            {
                WriteMention(json, mention);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteMention(Utf8JsonWriter json, Mention mention)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "mention"u8);
        json.Text("text"u8, mention.Text);
        json.WriteStartObject("mentioned"u8);
        json.Text("id"u8, mention.Id);
        json.Text("name"u8, mention.Name);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
