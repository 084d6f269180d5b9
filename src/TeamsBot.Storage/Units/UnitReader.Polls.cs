using TeamsBot.Domain;
using TeamsBot.Domain.Polls;

namespace TeamsBot.Storage.Units;

/// <content>Polls, with what people chose.</content>
internal sealed partial class UnitReader
{
    public async Task<Poll?> ClosedPollAsync(UnitKey unit, int number, CancellationToken cancellation) =>
        await tables.GetAsync(Keys.UnitTable, unit.Value, Keys.Closed(Keys.OfPoll(number)), cancellation) is { } row
            ? await WithChoicesAsync(unit, UnitRows.ReadPoll(row), cancellation)
            : null;

    private async Task<ValueMap<int, Poll>> PollsAsync(UnitKey unit, CancellationToken cancellation)
    {
        var polls = await Task.WhenAll((await ReadAsync(unit, Keys.OpenPolls, cancellation)).Select(row => WithChoicesAsync(unit, UnitRows.ReadPoll(row), cancellation)));
        return polls.Aggregate(ValueMap<int, Poll>.Empty, (all, poll) => all.With(poll.Number, poll));
    }

    private async Task<Poll> WithChoicesAsync(UnitKey unit, Poll poll, CancellationToken cancellation)
    {
        var prefix = Keys.ResponsesTo(Keys.OfPoll(poll.Number));
        var choices = ValueMap<PersonId, Choice>.Empty;
        foreach (var row in await ReadAsync(unit, prefix, cancellation))
        {
            choices = choices.With(new PersonId(row.Key[prefix.Length..]), UnitRows.ReadChoice(row));
        }

        return poll with { Choices = choices };
    }
}
