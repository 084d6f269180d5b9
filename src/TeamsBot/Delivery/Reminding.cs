using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Units;
using TeamsBot.Text;

namespace TeamsBot.Delivery;

/// <summary>Reminders of the silent: those of one moment and one thread become one message, or as few as hold them, a line for those who are asked the same.</summary>
internal static class Reminding
{
    /// <summary>The messages for this fact and for those that belong with it; none if an earlier one has said it.</summary>
    public static IEnumerable<OutboxEntry> Of(Scene scene, Change change, ProposalEvent.Reminded fact, bool inThread)
    {
        var unit = change.After;
        var all = change.Events.OfType<ProposalEvent.Reminded>().Where(it => it.Objection is null && it.At == fact.At && Lives(change, it)).ToList();
        if (!all.Contains(fact))
        {
            return [];
        }

        var together = all.Where(it => Reminders.AreTogether(unit, unit.Open[it.Proposal], unit.Open[fact.Proposal])).ToList();
        if (!ReferenceEquals(together[0], fact))
        {
            return [];
        }

        var proposals = together.GroupBy(it => (string.Join(' ', it.People), Lines.ClosingTime(scene, unit.Open[it.Proposal])))
            .Select(group => Said(scene, [.. group.Select(it => unit.Open[it.Proposal])], group.First(), inThread)).ToList();
        return Together(proposals).Select(message => message.ToEntry());
    }

    /// <summary>As few messages as hold them: of a large guild one can't list everybody three times.</summary>
    private static List<Nudge> Together(IEnumerable<Nudge> parts)
    {
        var (messages, room) = (new List<Nudge>(), 0);
        foreach (var part in parts)
        {
            var size = part.ToEntry().Json.Length + 1;
            if (size > room)
            {
                messages.Add(part);
                room = OutboxEntry.MostBytes;
            }
            else
            {
                messages[^1] = messages[^1] with { Also = [.. messages[^1].Also ?? [], part] };
            }

            room -= size;
        }

        return messages;
    }

    /// <summary>The proposer wants the silent reminded.</summary>
    public static OutboxEntry Of(Scene scene, Proposal proposal, ProposalEvent.Prompted fact, bool inThread)
    {
        var line = Reminders.AreCounted(scene.Unit)
            ? Lines.PromptedCount(scene, proposal, Silent(scene, proposal, fact.People))
            : Lines.Prompted(scene, proposal, Nudge.Names);
        return new Nudge(proposal.Place, proposal.Number, Values(fact.People), line, inThread)
        {
            Prompted = true,
            Unmentioned = Capped(scene.Unit, [proposal], fact.People, fact.At),
        }.ToEntry();
    }

    private static Nudge Said(Scene scene, IReadOnlyList<Proposal> proposals, ProposalEvent.Reminded fact, bool inThread)
    {
        var line = Reminders.AreCounted(scene.Unit) ? Lines.ReminderCount(scene, proposals, Silent(scene, proposals[0], fact.People)) : Lines.Reminder(scene, proposals, Nudge.Names);
        return new Nudge(proposals[0].Place, proposals[0].Number, Values(fact.People), line, inThread)
        {
            More = proposals.Count > 1 ? [.. proposals.Skip(1).Select(proposal => proposal.Number)] : null,
            Unmentioned = Capped(scene.Unit, proposals, fact.People, fact.At),
        };
    }

    /// <summary>The fact lists not all of a large crowd.</summary>
    private static int Silent(Scene scene, Proposal proposal, ValueList<PersonId> listed) =>
        listed.Count < Domain.Organization.Limits.MostListed ? listed.Count : Tally.Of(scene.Unit, proposal, scene.At).Waiting.Count();

    /// <summary>Those who were reminded often enough today: they are named, and nobody's phone rings.</summary>
    private static List<string>? Capped(Unit unit, IReadOnlyList<Proposal> proposals, ValueList<PersonId> people, DateTimeOffset at)
    {
        var capped = Reminders.AreCounted(unit) ? [] : people.Where(person => !proposals.Any(proposal => unit.Reminders.Reach(unit, proposal, person, at))).Select(person => person.Value).ToList();
        return capped.Count == 0 ? null : capped;
    }

    /// <summary>Still open, and the bot did not sleep over the closing time of which it would have reminded.</summary>
    private static bool Lives(Change change, ProposalEvent.Reminded reminded) =>
        change.After.Open.Find(reminded.Proposal) is { IsLive: true } && !Reactions.IsOver(change, reminded);

    private static string[] Values(ValueList<PersonId> people) => [.. people.Select(person => person.Value)];
}
