using TeamsBot.Domain;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Storage.Units;
using DomainPerson = TeamsBot.Domain.Organization.Person;

namespace TeamsBot.Proposals;

/// <summary>What became of a wish to propose something.</summary>
public abstract record Proposed
{
    private Proposed()
    {
    }

    /// <summary>Its card is posted by itself.</summary>
    /// <param name="IsAnswered">False if it was open already, so that no card follows.</param>
    public sealed record Opened(Unit Unit, int Number, bool IsAnswered) : Proposed;

    public sealed record Refused(Unit Unit, Refusal Refusal) : Proposed;

    /// <summary>A big channel: what was asked waits until somebody says who decides here.</summary>
    /// <param name="People">In the channel; 0 if that could not be read.</param>
    /// <param name="NotKept">The words, if something else waits already.</param>
    public sealed record WaitsForChoice(Unit Unit, int People, string? NotKept) : Proposed;

    /// <summary>The member list could not be read, and nothing was stored.</summary>
    public sealed record NoRoster : Proposed;
}

/// <summary>What somebody wants of a proposal beside its words.</summary>
/// <param name="How">How it is decided, if not as usual.</param>
/// <param name="Effect">What its adoption changes in the unit, if anything.</param>
/// <param name="Occasion">What made somebody propose it, beside the words.</param>
public sealed record Wish(Manner How = Manner.Usual, Effect? Effect = null, Occasion? Occasion = null);

/// <summary>Proposing: the first proposal in a conversation makes it a unit.</summary>
public sealed class Proposing(Desk desk, Rosters rosters, Founding founding)
{
    /// <param name="place">The thread in which the card is posted.</param>
    /// <param name="wish">How it is decided and what it changes, if not as usual and nothing.</param>
    public async Task<Proposed> ProposeAsync(Visit visit, string text, Place place, Stamp stamp, CancellationToken cancellationToken, Wish? wish = null)
    {
        wish ??= new();
        if (Wording.Parse(text, out var refusal) is null)
        {
            return new Proposed.Refused(await desk.ReadAsync(visit, cancellationToken), refusal!.Value);
        }

        var unit = await desk.ReadAsync(visit, cancellationToken);
        if (unit.Exists)
        {
            await rosters.RefreshAsync(visit, cancellationToken);
        }
        else if (visit.Personal || wish.Effect is not null)
        {
            return new Proposed.Refused(unit, Refusal.NoUnit);
        }
        else if (await founding.FoundAsync(visit, stamp, DraftBy, cancellationToken) is { } waits)
        {
            return waits;
        }

        var command = new ProposalCommand.Propose(text, place) { At = stamp.At, Entropy = stamp.Entropy, By = stamp.By, Tap = stamp.Tap, Once = stamp.Tap.Key, Occasion = wish.Occasion, How = wish.How, Effect = wish.Effect };
        var outcome = await desk.DoAsync(visit, command, cancellationToken);
        return outcome.Refusal switch
        {
            null => Opened(outcome, text, stamp),
            Refusal.MembersNotChosen => await founding.BehindAsync(visit, outcome.After, DraftBy(new(stamp.By, "", "")), cancellationToken),
            { } no => new Proposed.Refused(outcome.After, no),
        };

        Draft DraftBy(DomainPerson by) => new(by, text, place) { How = wish.How, LastDay = wish.Occasion?.LastDay };
    }

    /// <summary>Now, by an earlier delivery, or by this person's tap a moment ago.</summary>
    private static Proposed.Opened Opened(Outcome outcome, string text, Stamp stamp)
    {
        var opened = outcome.Events.OfType<ProposalEvent.Proposed>().FirstOrDefault()?.Proposal;
        var same = outcome.After.Open.Values.LastOrDefault(proposal =>
            proposal.Wording == Wording.Parse(text, out _) && outcome.After.Person(stamp.By)?.Id == proposal.Proposer);
        return new(outcome.After, opened ?? outcome.Repeated?.Proposal ?? same?.Number ?? outcome.After.LastProposal, IsAnswered: opened is not null || outcome.Repeated is not null);
    }
}
