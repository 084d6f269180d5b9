using TeamsBot.AdaptiveCards;
using TeamsBot.Personal;

namespace TeamsBot.Tests.Cards;

/// <summary>The inbox of somebody with many units.</summary>
public sealed class InboxTests
{
    [Fact]
    public void What_another_unit_decides_waits_for_nobodys_answer_here()
    {
        var squad = Squad.OfMia().InTribe().Proposes("Mia");
        Assert.Equal(Concern.Answer, Assert.Single(Inbox.Of([squad.For("Lena")])).Concern);
        squad.Refers("Mia");
        Assert.Empty(Inbox.Of([squad.For("Lena")]));
        Assert.False(Assert.Single(Inbox.Of([squad.For("Mia")])).IsMine);
    }

    [Fact]
    public void With_forty_units_every_page_fits_and_each_proposal_stands_on_one_of_them()
    {
        var squad = Squad.OfMia().Proposes("Mia", new string('w', 110) + " 日本語\n" + new string('x', 3_000));
        var scenes = Enumerable.Range(0, 40).Select(number => Gallery.Placed(squad.For("Lena") with { UnitKey = $"k{number}" }, $"{number} {new string('n', 95)}")).ToList();
        var items = Inbox.Of(scenes);
        Assert.Equal(40, items.Count);
        for (var skip = 0; skip < 40; skip += InboxCard.Rows)
        {
            var card = InboxCard.Render(scenes[0] with { Unit = Domain.Unit.None, Viewer = Scene.Stranger, UnitKey = null }, items, skip);
            Assert.InRange(CardJson.Write(card).Length, 0, 25 * 1024);
            Assert.Equal(Math.Min(InboxCard.Rows, 40 - skip), System.Text.Encoding.UTF8.GetString(CardJson.Write(card)).Split("/P-1 ").Length - 1);
        }
    }
}
