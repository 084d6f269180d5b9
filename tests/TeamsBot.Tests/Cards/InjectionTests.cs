using TeamsBot.Domain;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Tests.Cards;

/// <summary>What people type is shown as they typed it: it can be no formatting, no mention, no link in disguise.</summary>
public sealed class InjectionTests
{
    private const string Evil = "**bold** _i_ [bank](https://evil.example) <at>Mia</at> <b>x</b> {{DATE()}} {0}";

    [Fact]
    public void Users_words_and_names_stand_in_text_runs_only()
    {
        var squad = new Squad(["Mia", "**Bold**", "<at>Tom</at>", "Sam", "Zoe"]).Proposes("Mia", Evil + "\n" + Evil);
        squad.Consents("**Bold**", Evil).Objects("<at>Tom</at>", Evil, Evil).Suggests("Sam", Evil).Amends("Mia", "New " + Evil, Evil);
        foreach (var viewer in new[] { null, "Mia", "**Bold**", "<at>Tom</at>" })
        {
            foreach (var card in new[] { ProposalCard.Render(squad.For(viewer), squad.Proposal), DetailsCard.Render(squad.For(viewer), squad.Proposal) })
            {
                var blocks = CardText.Objects(CardText.Json(card)).Where(o => CardText.Type(o) == "TextBlock").Select(o => o["text"]!.GetValue<string>());
                Assert.DoesNotContain(blocks, text => text.Contains("**", StringComparison.Ordinal) || text.Contains('<', StringComparison.Ordinal));
                Assert.Contains("<b>x</b> {{DATE()}} {0}", CardText.All(card), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Only_those_who_are_asked_are_mentioned_on_a_posted_card()
    {
        var squad = Squad.OfMia().Proposes("Mia", Evil);
        var card = ProposalCard.First(squad.For(null), squad.Proposal);
        Assert.Equal(["Jonas", "Lena", "Priya", "Sam", "Tom"], card.Mentions.Select(mention => mention.Name));
        Assert.Empty(ProposalCard.Render(squad.For(null), squad.Proposal).Mentions);
    }

    [Fact]
    public void An_idea_cannot_mention_anybody()
    {
        var squad = Squad.OfMia().Proposes("Mia");
        var line = Lines.Idea(squad.For(null), squad.Proposal, squad.IdOf("Tom"), "ask <at>Sam</at>, <AT id=1>Lena</AT>");
        Assert.Equal("<at>Mia</at>, Tom has an idea for P-1: “ask ‹at›Sam‹/at›, ‹AT id=1›Lena‹/AT›”", line.Text);
        Assert.Equal(["Mia"], line.Mentioned.Select(member => member.Name));
    }

    [Fact]
    public void Words_that_come_back_in_a_reply_cannot_mention_anybody()
    {
        var squad = Squad.OfMia().Proposes("Mia");
        var line = Refusals.Reply(squad.For(null), Refusal.Stale, squad.Proposal, "Tom", "ask <at>Sam</at>");
        Assert.EndsWith("Your words: “ask ‹at›Sam‹/at›”", line.Text, StringComparison.Ordinal);
    }
}
