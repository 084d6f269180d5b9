using System.Text;
using System.Text.Json;
using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Network;
using TeamsBot.Network;
using TeamsBot.Tests.Cards;

namespace TeamsBot.Tests.Network;

/// <summary>A network that is larger than a card.</summary>
public sealed class ExportCardTests
{
    private static readonly NetworkExport Large = NetworkFiles.Write(
        [.. Enumerable.Range(0, 700).Select(number => new UnitRow($"u{number}", $"Équipe «{number}» 🙂", UnitKind.Squad, null, number % 50 == 0 ? "Two\nlines" : "Say \"yes\", or <no>"))],
        [.. Enumerable.Range(0, 700).Select(number => new PersonRow($"u{number}", $"p{number}@example.org", "Zoë"))]);

    public static TheoryData<string> Names => [.. Large.Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_parts_of_a_file_are_the_file_each_on_a_card_that_Teams_takes(string name)
    {
        var (whole, from, cards) = (new List<string>(), (int?)0, 0);
        while (from is { } begin)
        {
            var card = ExportCard.Part(Squad.OfMia().For("Tom"), name, Large.Find(name)!, begin);
            Assert.InRange(CardJson.Size(card), 1, Surface.Bytes);
            var json = JsonDocument.Parse(CardJson.Write(card)).RootElement;
            whole.Add(json.GetProperty("body").EnumerateArray().Last(element => element.GetProperty("type").GetString() == "RichTextBlock").GetProperty("inlines")[0].GetProperty("text").GetString()!);
            from = CardText.Taps(card).Select(tap => (int?)tap.Data[Fields.Skip]!.GetValue<int>()).FirstOrDefault();
            Assert.True(from is null || from > begin);
            cards++;
        }

        Assert.True(cards > 1);
        Assert.Equal(Encoding.UTF8.GetString(Large.Find(name)!).TrimEnd('\n'), string.Join('\n', whole));
    }
}
