using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.HealthChecks;
using TeamsBot.Proposals;
using TeamsBot.Text;
using static TeamsBot.Domain.HealthChecks.Colour;
using static TeamsBot.Domain.HealthChecks.Trend;

namespace TeamsBot.Tests.Cards;

/// <summary>Cards and forms of health checks.</summary>
internal static class HealthCards
{
    private static readonly Place Thread = new("https://service.example/", "19:squad@thread.tacv2;messageid=1");

    /// <summary>What six people say about each topic, a letter each: colours, then trends.</summary>
    private static readonly (Topic Topic, string Colours, string Trends)[] Said =
    [
        (Topic.Release, "rrryyr", "====--"), (Topic.Process, "ggyygg", "=+=+=="), (Topic.Quality, "gyryry", "--=--="), (Topic.Value, "gggggg", "++++++"), (Topic.Speed, "ggyyrr", "+-+-+-"),
        (Topic.Mission, "gggggy", "======"), (Topic.Fun, "gggggr", "+++++-"), (Topic.Learning, "yyyyyy", "======"), (Topic.Support, "ggg...", "===..."), (Topic.Say, "ggyyr.", "=====."), (Topic.Teamwork, "gggggg", "====++"),
    ];

    internal static IEnumerable<(string Name, AdaptiveCard Card)> Of(bool dialogs)
    {
        var squad = Opened(Squad.OfMia(dialogs));
        yield return ("53 health", Card(squad, null));
        Answered(squad, 3);
        yield return ("53 health, answered", Card(squad, null));
        yield return ("53 health, answered, to one of them", Card(squad, "Mia"));
        yield return ("53 health, refused", HealthCard.Render(squad.For("Tom"), new(squad.Unit.Health!), Refusals.Banner(squad.For("Tom"), Refusal.Guest)));
        yield return ("53 health, how it works", HealthHowCard.Render(squad.For(null), 1));
        yield return ("53 health, few are asked", Card(Opened(new Squad(["Mia", "Tom", "Sam"], dialogs)), null));
        yield return ("53 health, none", RefusedCard.Alone(squad.For("Tom"), Refusals.Banner(squad.For("Tom"), Refusal.NoHealthCheck)));
        var first = Closed(squad);
        yield return ("54 health, too few answers", HealthCard.Render(squad.For(null), new(first)));
        Opened(squad);
        Answered(squad, 6, last: false, "Nobody dares to release on a Friday.", "We laugh a lot.");
        var before = Closed(squad);
        yield return ("54 health, result", HealthCard.Render(squad.For(null), new(before, first)));
        Opened(squad);
        Answered(squad, 6, last: true, "Better.", "Worse.", "Why?", "اجتماع كل يوم اثنين في الساعة التاسعة والنصف صباحا", new string('W', Mark.LongestNote), "🎉 **bold** <at>Mia</at>");
        var again = Closed(squad);
        yield return ("54 health, result, again", HealthCard.Render(squad.For(null), new(again, before)));
        yield return ("54 health, result, too late", HealthCard.Render(squad.For("Tom"), new(again, before), Refusals.Banner(squad.For("Tom"), Refusal.HealthIsClosed)));
        yield return ("54 health, notes", HealthNotesCard.Render(squad.For(null), again, 0));
        yield return ("54 health, notes, first page", HealthNotesCard.Render(squad.For(null), WithNotes(again, 12), 0));
    }

    /// <summary>A tribe of nine squads: seven share, one of them has no result yet.</summary>
    internal static IEnumerable<(string Name, AdaptiveCard Card)> OfTribe(bool dialogs)
    {
        var squad = Squad.OfMia(dialogs).InTheNetwork();
        squad.ProposesThat("Mia", new Effect.ShareHealth(new("sales"), "Sales", On: true));
        squad.Consents("Jonas").Consents("Lena").Consents("Priya").Consents("Sam").Consents("Tom");
        yield return ("53 health, shown to the tribe", Card(Opened(squad), null));
        string[] names = ["Payments", "Checkout", "Überweisungen", "apps", "**Search** 🎉", "Zahlungsverkehr und Rechnungswesen für den gesamten Mittelstand", "Till", "Warehouse", "Testing"];
        var results = names.Take(7).Select((name, index) => new SharedHealth(new(name), index == 3 ? null : new(index + 1, squad.Now.AddDays(-7 * index), [.. Said.Skip(index % 2).Select(each => SharedTopic.Of(Counted(each)))])));
        var tribe = squad.For("Mia") with
        {
            Unit = squad.Unit with
            {
                Name = "Sales",
                Network = new()
                {
                    Position = new(UnitKind.Tribe, "Sales", "To sell", "sales"),
                    Parts = names.Aggregate(ValueMap<UnitId, Neighbour>.Empty, (all, name) => all.With(new(name), new(new(name), name, UnitKind.Squad))).With(new("c"), new(new("c"), "Chapter", UnitKind.Chapter)),
                    Health = results.Aggregate(ValueMap<UnitId, SharedHealth>.Empty, (all, each) => all.With(each.Squad, each)),
                },
            },
        };
        yield return ("56 squads' health", SquadsHealthCard.Render(tribe));
        yield return ("56 squads' health, next page", SquadsHealthCard.Render(tribe, SquadsHealthCard.Rows));
        yield return ("56 squads' health, one has stopped", SquadsHealthCard.Render(tribe, banner: new(tribe.Say(Sentence.HealthSquadGone))));
        yield return ("56 squads' health, none", SquadsHealthCard.Render(tribe with { Unit = tribe.Unit with { LastHealth = 0, Network = tribe.Unit.Network with { Health = ValueMap<UnitId, SharedHealth>.Empty } } }));
        yield return ("56 squad's health", SquadHealthCard.Render(tribe, tribe.Unit.Network.Parts[new("Payments")], tribe.Unit.Network.Health[new("Payments")].Result!));
        yield return ("56 squad's health, with a long name", SquadHealthCard.Render(tribe, tribe.Unit.Network.Parts[new(names[5])], tribe.Unit.Network.Health[new(names[5])].Result!));
    }

    private static Spread Counted((Topic Topic, string Colours, string Trends) said) => new(
        said.Topic, said.Colours.Count(c => c == 'g'), said.Colours.Count(c => c == 'y'), said.Colours.Count(c => c == 'r'), said.Trends.Count(c => c == '+'), said.Trends.Count(c => c == '='), said.Trends.Count(c => c == '-'));

    internal static IEnumerable<(string Name, AdaptiveCard Card)> Forms(bool dialogs)
    {
        var end = dialogs ? "" : ", in place";
        var squad = Opened(Squad.OfMia(dialogs));
        for (var page = 1; page <= Topics.Pages; page++)
        {
            yield return ($"55 health form, {page}{end}", HealthForm.Render(squad.For("Mia"), squad.Unit.Health!, page));
        }

        Answered(squad, 1, last: false, "Nobody dares to release on a Friday.");
        yield return ($"55 health form, filled in{end}", HealthForm.Render(squad.For("Mia"), squad.Unit.Health!, 1));
        yield return ($"55 health form, refused{end}", HealthForm.Render(squad.For("Mia"), squad.Unit.Health!, 1, banner: Refusals.Banner(squad.For("Mia"), Refusal.NoteTooLong)));
    }

    private static AdaptiveCard Card(Squad squad, string? viewer) => HealthCard.Render(squad.For(viewer), new(squad.Unit.Health!));

    private static Squad Opened(Squad squad) =>
        squad.Does("Mia", (by, tap) => new HealthCommand.OpenHealth(Thread) { By = by, Tap = tap, At = squad.Now, Entropy = new(new byte[] { 1 }) });

    private static HealthCheck Closed(Squad squad)
    {
        if (squad.Unit.Health is not null)
        {
            squad.Does("Mia", (by, tap) => new HealthCommand.CloseHealth { By = by, Tap = tap, At = squad.Now, Entropy = new(new byte[] { 3 }) });
        }

        return squad.Unit.ClosedHealth[^1];
    }

    /// <summary>The first so many people answer; the second time around they see it a little otherwise. Notes are about one topic after the other.</summary>
    private static void Answered(Squad squad, int people, bool last = false, params string[] notes)
    {
        string[] names = ["Mia", "Jonas", "Lena", "Priya", "Sam", "Tom"];
        for (var who = 0; who < people; who++)
        {
            var index = who;
            ValueList<Mark> marks = [.. Said.Select((each, topic) => Marked(each.Topic, each.Colours[last && index < topic % 4 ? ^1 : index], each.Trends[index], topic % 6 == index ? notes.ElementAtOrDefault(topic) : null)).OfType<Mark>()];
            squad.Does(names[who], (by, tap) => new HealthCommand.AnswerHealth(squad.Unit.LastHealth, [.. Topics.All], marks, Last: people == names.Length) { By = by, Tap = tap, At = squad.Now, Entropy = new(new byte[] { 2 }) });
        }
    }

    private static Mark? Marked(Topic topic, char colour, char trend, string? note) => colour == '.' ? null
        : new(topic, colour == 'g' ? Green : colour == 'y' ? Yellow : Red, trend == '+' ? Better : trend == '-' ? Worse : Same, note);

    private static HealthCheck WithNotes(HealthCheck check, int notes) => check with
    {
        Ballots = Enumerable.Range(1, notes).Aggregate(ValueMap<BallotId, Ballot>.Empty, (all, n) => all.With(new($"{n:00}"), Ballot.Empty with { Marks = [new(Topic.Fun, Green, Same, $"Note {n:00}")] })),
    };
}
