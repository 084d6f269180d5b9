using System.Reflection;
using TeamsBot.AdaptiveCards;
using TeamsBot.Proposals;

namespace TeamsBot.Tests.Cards;

/// <summary>Every card keeps the rules of the surface, in every state, for every viewer, with the worst words that people can type.</summary>
public sealed class SurfaceTests
{
    private static readonly string[] Verbs_ = [.. typeof(Verbs).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    public static TheoryData<string> Names => [.. Gallery.All.Keys];

    public static TheoryData<int> Extremes => [.. Enumerable.Range(0, Worst.Count)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_breaks_no_rule_of_the_surface(string name) =>
        Assert.Empty(Surface.Check(Gallery.All[name].Card, Gallery.All[name].Place));

    [Theory]
    [MemberData(nameof(Extremes))]
    public void The_longest_and_strangest_words_break_no_rule(int family) =>
        Assert.Empty(Worst.Of(family).SelectMany(card => Surface.Check(card.Card, card.Place).Select(violation => $"{card.Name}: {violation}")));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_button_does_something_that_the_bot_knows(string name) =>
        Assert.All(CardText.Taps(Gallery.All[name].Card), tap => Assert.Contains(tap.Verb, Verbs_));

    [Fact]
    public void Every_button_of_a_proposal_carries_proposal_version_and_revision()
    {
        var squad = Squad.OfMia().Proposes("Mia").Objects("Lena").Amends("Mia");
        foreach (var viewer in new[] { null, "Mia", "Lena", "Tom" })
        {
            foreach (var (_, data) in CardText.Taps(ProposalCard.Render(squad.For(viewer), squad.Proposal)))
            {
                Assert.Equal(1, data[Fields.Proposal]!.GetValue<int>());
                Assert.Equal(2, data[Fields.Version]!.GetValue<int>());
                Assert.Equal(squad.Proposal.Rev, data[Fields.Rev]!.GetValue<long>());
                Assert.False(data.ContainsKey(Fields.Unit));
            }
        }
    }

    [Fact]
    public void In_a_personal_chat_every_button_tells_the_unit()
    {
        var squad = Squad.OfMia().Proposes("Mia");
        var card = ProposalCard.Render(squad.For("Tom") with { UnitKey = "key" }, squad.Proposal);
        Assert.All(CardText.Taps(card), tap => Assert.Equal("key", tap.Data[Fields.Unit]!.GetValue<string>()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_everybody_sees_holds_at_most_sixty_words_of_ours(string name)
    {
        string[] longer = ["14", "15", "20", "22", "24", "05", "08", "21", "23", "25", "27", "28", "07 say more form", "07 check form", "43 import, w", "53 health, how", "54 health, result", "56 squad's", "55 health form"];
        if (!longer.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
        {
            Assert.InRange(OurWords(Gallery.All[name].Card), 0, 60);
        }
    }

    /// <summary>Words with a letter, without what people wrote and without their names.</summary>
    private static int OurWords(AdaptiveCard card)
    {
        string[] theirs =
        [
            "Move the daily stand-up to 9:30", "Move the daily stand-up to 9:45", "Most of us are in by 9:15. Ten minutes, same room.", "Lena's Mondays",
            "On Mondays I bring my son to school until 9:40. I would miss it every week.", "9:45 instead of 9:30", "Move the stand-up to 9:30",
            "We share that room with Support until 9:40.", "I would keep it as it is", "Only if the room is free", "I would be late", "Only until spring",
            "The room is taken.", "No word for four days.", "Move the daily standup to 9:30", "I have no alarm clock.", "Mia", "Jonas", "Lena", "Priya", "Sam", "Tom", "Ana", "Zoe", "Payments", "Checkout", "Commerce", "Baking", "Testing", "Tribe ", "Squad ", "Night shift of the very long name that n…", "Search", "propose Pay weekly", "Cake on Fridays", "No meetings on Thursday mornings",
            "Every Monday at half past nine, in the big room upstairs", "اجتماع كل يوم اثنين في الساعة التاسعة والنصف صباحا", "A question of many words", "Why not 9:45?", "Also on Fridays?", "Then lunch is late", "Good for me",
            "So that we have one quiet half-day a week.", "We try it for four weeks.", "If it goes wrong, nobody notices before the summer.", "After four weeks we look at how it went.", "Tea at four", "Tea at five", "In the kitchen.",
            "Our rules for proposals: Quick notice", "Our facilitator:", "It takes half of the others, rounded up.", "One consent of another is enough.",
            "Open for 2 working days, until 16:00, or until all answer.", "Open for 3 working days, until 16:00, or until all answer.",
        ];
        var ours = theirs.Aggregate(CardText.All(card).Replace("<at>", "", StringComparison.Ordinal).Replace("</at>", "", StringComparison.Ordinal), (text, words) => text.Replace(words, "", StringComparison.Ordinal));
        return ours.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter) && !word.StartsWith("P-", StringComparison.Ordinal));
    }
}
