using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Polls;
using TeamsBot.Polls;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Tests.Cards;

/// <summary>Cards of polls.</summary>
internal static class PollCards
{
    private static readonly Place Thread = new("https://service.example/", "19:squad@thread.tacv2;messageid=1");

    internal static IEnumerable<(string Name, AdaptiveCard Card)> Of(bool dialogs)
    {
        var squad = Asked(dialogs, "When do we meet?", "9:30", "9:45", "keep");
        yield return ("40 poll", PollCard.Render(squad.For(null), Poll(squad)));
        Chosen(squad, ("Jonas", 1), ("Lena", 2), ("Tom", 2));
        yield return ("40 poll, answered", PollCard.Render(squad.For("Tom"), Poll(squad)));
        yield return ("40 poll, refused", PollCard.Render(squad.For("Tom"), Poll(squad), Refusals.Banner(squad.For("Tom"), Refusal.NotYourPoll)));
        yield return ("40 poll, unknown", RefusedCard.Alone(squad.For("Tom"), Refusals.Banner(squad.For("Tom"), Refusal.UnknownPoll)));
        Closed(squad);
        yield return ("41 poll, closed", PollCard.Render(squad.For(null), Poll(squad)));
        yield return ("41 poll, closed, tapped", PollCard.Render(squad.For("Tom"), Poll(squad), Refusals.Banner(squad.For("Tom"), Refusal.PollIsClosed)));
        var which = Asked(dialogs, "", "tea", "cake");
        yield return ("40 poll, no question", PollCard.Render(which.For(null), Poll(which)));
        Closed(which);
        yield return ("41 poll, tie", PollCard.Render(which.For(null), Poll(which)));
        var words = string.Concat(Enumerable.Repeat("A question of many words 🎉 ", 5))[..Domain.Polls.Poll.LongestQuestion];
        var big = Asked(dialogs, words, "Every Monday at half past nine, in the big room upstairs", "never", "اجتماع كل يوم اثنين في الساعة التاسعة والنصف صباحا", new string('W', Domain.Polls.Poll.LongestOption));
        Chosen(big, ("Jonas", 1), ("Lena", 4));
        yield return ("40 poll, long", PollCard.Render(big.For("Lena"), Poll(big)));
    }

    private static Poll Poll(Squad squad) => squad.Unit.Polls.Values.FirstOrDefault() ?? squad.Unit.ClosedPolls[^1];

    private static Squad Asked(bool dialogs, string question, params string[] options) =>
        Squad.OfMia(dialogs).Does("Mia", (by, tap) => new PollCommand.OpenPoll(question, [.. options], Thread) { By = by, Tap = tap, At = Squad.Monday, Entropy = new(new byte[] { 1 }) });

    private static void Chosen(Squad squad, params (string Who, int Option)[] choices)
    {
        foreach (var (who, option) in choices)
        {
            squad.Does(who, (by, tap) => new PollCommand.AnswerPoll(1, option) { By = by, Tap = tap, At = squad.Now, Entropy = new(new byte[] { 2 }) });
        }
    }

    private static void Closed(Squad squad) => squad.Does("Mia", (by, tap) => new PollCommand.ClosePoll(1) { By = by, Tap = tap, At = squad.Now, Entropy = new(new byte[] { 3 }) });
}
