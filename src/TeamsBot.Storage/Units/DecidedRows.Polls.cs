using TeamsBot.Domain;
using TeamsBot.Domain.Polls;

namespace TeamsBot.Storage.Units;

/// <content>The rows of polls: one for each poll, and one for each person who chose.</content>
internal sealed partial class DecidedRows
{
    private void AddPolls(Change change, Unit stored)
    {
        foreach (var (number, poll) in change.After.Polls)
        {
            if (change.Before.Polls.Find(number) is var before && !ReferenceEquals(before, poll))
            {
                Add(Keys.OpenPoll(number), poll);
                AddChoices(change, poll);
            }
        }

        foreach (var (number, _) in !ReferenceEquals(change.Before.Calendar, change.After.Calendar) ? change.After.Polls : ValueMap<int, Poll>.Empty)
        {
            AddCard(Keys.OfPoll(number), change.After.Size);
        }

        foreach (var poll in change.After.ClosedPolls)
        {
            Add(Keys.Closed(Keys.OfPoll(poll.Number)), poll);
            AddChoices(change, poll);
            Close(Keys.OpenPoll(poll.Number), stored.Polls.ContainsKey(poll.Number));
        }
    }

    private void AddChoices(Change change, Poll poll)
    {
        var number = Keys.OfPoll(poll.Number);
        foreach (var happened in change.Events)
        {
            if (happened is PollEvent.PollAnswered it && it.Poll == poll.Number)
            {
                Add(Keys.Response(number, it.By.Value), poll.Choices[it.By]);
            }
        }

        AddCard(number, change.After.Size);
    }
}
