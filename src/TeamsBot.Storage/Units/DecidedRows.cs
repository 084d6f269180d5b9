using TeamsBot.Domain;
using TeamsBot.Domain.Agreements;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Events;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage.Units;

/// <summary>
/// The rows that one decided command writes, by their keys. Rows of state are there as the state itself and made when the transaction is
/// (<see cref="UnitRows.Op"/>): a later command may change them again.
/// </summary>
internal sealed partial class DecidedRows
{
    private readonly UnitKey key;

    private DecidedRows(UnitKey key) => this.key = key;

    public List<KeyValuePair<string, object>> Rows { get; } = new(8);

    /// <summary>Rows that an earlier command of the transaction made and this one removed again.</summary>
    public List<string> Gone { get; } = [];

    public List<byte[]> Leaves { get; } = [];

    /// <summary>What the rows of facts and messages take on the wire.</summary>
    public long Bytes { get; private set; }

    public bool Delivers { get; private set; }

    /// <param name="stored">The unit as the store has it, before all commands of the transaction.</param>
    /// <exception cref="TableFault">A fact or message is too big: this command fails, the others do not.</exception>
    public static DecidedRows Of(Change change, Unit stored, Func<Change, IReadOnlyList<OutboxEntry>> react)
    {
        var made = new DecidedRows(change.Key);
        if (change.Events.Count == 0)
        {
            return made;
        }

        made.AddEvents(change);
        made.AddMembers(change);
        made.AddEntries(change, stored);
        made.AddProposals(change, stored);
        made.AddAgreements(change, stored);
        made.AddPolls(change, stored);
        made.AddHealth(change, stored);
        made.AddSharedHealth(change, stored);
        made.AddCards(change);
        made.AddOutbox(change, react(change));
        if (change.Command.Once is { } once && change.Refusal is null)
        {
            made.AddOnce(change, once);
        }

        return made;
    }

    private void AddEvents(Change change)
    {
        var number = change.Before.Size;
        foreach (var happened in change.Events)
        {
            number++;
            var stored = EventJson.Write(number, happened, change.Command.Entropy.Salt(number));
            Leaves.Add(stored.Leaf);
            AddNow(new TableOp.Insert(UnitRows.Event(number, stored)));
        }
    }

    private void AddMembers(Change change)
    {
        if (ReferenceEquals(change.Before.Members, change.After.Members))
        {
            return;
        }

        foreach (var (id, member) in change.After.Members)
        {
            if (!ReferenceEquals(change.Before.Members.Find(id), member))
            {
                Add(Keys.Member(id.Value), member);
            }
        }
    }

    private void AddProposals(Change change, Unit stored)
    {
        foreach (var (number, proposal) in change.After.Open)
        {
            if (change.Before.Open.Find(number) is var before && !IsStored(before, proposal))
            {
                Add(Keys.OpenProposal(number), proposal);
                AddWords(before, proposal);
                AddResponses(change, before, proposal);
            }
        }

        foreach (var proposal in change.After.Settled)
        {
            Add(Keys.ClosedProposal(proposal.Number), proposal);
            AddWords(change.Before.Open.Find(proposal.Number), proposal);
            AddResponses(change, change.Before.Open.Find(proposal.Number), proposal);
            Close(Keys.OpenProposal(proposal.Number), stored.Open.ContainsKey(proposal.Number));
        }
    }

    /// <summary>True if they differ at most in how many people stand how, which follows from the unit's people: who leaves counts in all that is open.</summary>
    private static bool IsStored(Proposal? before, Proposal after) =>
        ReferenceEquals(before, after) || (before?.Rev == after.Rev && before with { Heard = after.Heard } == after);

    /// <summary>Only what a change of the text changes; letters that no word begins with any more are emptied.</summary>
    private void AddWords(Proposal? before, Proposal after)
    {
        if (before?.Wording == after.Wording)
        {
            return;
        }

        var was = before is null ? [] : WordIndex.Entries(before.Wording, before.SubmittedAt);
        var now = WordIndex.Entries(after.Wording, after.SubmittedAt);
        foreach (var letter in was.Keys.Union(now.Keys))
        {
            if (now.GetValueOrDefault(letter, "") is var entry && entry != was.GetValueOrDefault(letter))
            {
                AddNow(WordIndex.Op(letter, after.Number, entry));
            }
        }
    }

    private void Close(string row, bool isStored)
    {
        if (isStored)
        {
            // Any version of it: the head's ETag is the fence.
            Add(row, new TableOp.Delete(row, TableOp.Any));
        }
        else
        {
            Gone.Add(row);
        }
    }

    /// <summary>Only whom a fact names, whose idea was taken, and who has objected, can have another response than before: nobody else is looked at.</summary>
    private void AddResponses(Change change, Proposal? before, Proposal after)
    {
        foreach (var happened in change.Events)
        {
            if (happened is ProposalEvent { Person: { } person } it && it.Proposal == after.Number)
            {
                AddResponse(before, after, person);
                if (it.Second is { } second)
                {
                    AddResponse(before, after, second);
                }
            }

            if (happened is ProposalEvent.Amended { Suggestion: not null } taken && taken.Proposal == after.Number)
            {
                AddIdeas(before, after);
            }
        }

        foreach (var person in after.Objectors)
        {
            AddResponse(before, after, person);
        }
    }

    private void AddIdeas(Proposal? before, Proposal after)
    {
        foreach (var (person, response) in after.Responses)
        {
            if (response.Suggestions.Count > 0)
            {
                AddResponse(before, after, person);
            }
        }
    }

    private void AddResponse(Proposal? before, Proposal after, PersonId person)
    {
        if (after.Responses.Find(person) is { } response && !ReferenceEquals(before?.Responses.Find(person), response))
        {
            Add(Keys.Response(after.Number, person.Value), response);
        }
    }

    /// <summary>The rows of the agreements that the facts speak of: however many there are, only those are looked at.</summary>
    private void AddAgreements(Change change, Unit stored)
    {
        foreach (var happened in change.Events)
        {
            if (happened is ProposalEvent.Adopted adopted)
            {
                AddAgreement(change, adopted);
            }
            else if (happened is AgreementEvent { Agreement: > 0 and var number } && change.Before.Agreements.Find(number) is not null && change.After.Agreements.Find(number) is { } agreement)
            {
                Add(Keys.Agreement(number), new TableOp.Merge(UnitRows.Agreement(agreement)));
            }
        }

        foreach (var ended in change.After.Ended)
        {
            Close(Keys.Agreement(ended.Number), stored.Agreements.Find(ended.Number) is not null);
            Add(Keys.EndedAgreement(ended.Number), new TableOp.Put(UnitRows.Ended(ended)));
        }
    }

    private void AddAgreement(Change change, ProposalEvent.Adopted adopted)
    {
        var proposal = change.After.Settled.First(settled => settled.Number == adopted.Proposal);
        if (change.After.Agreements.Find(adopted.Agreement) is not { } agreement || agreement.Proposal != proposal.Number)
        {
            return;
        }

        var text = new AgreedText(adopted.Agreement, proposal.Number, adopted.At, proposal.Wording, adopted.Count, adopted.LookBack);
        Add(Keys.Agreement(agreement.Number), new TableOp.Put(UnitRows.Agreement(text, agreement)));
    }

    /// <summary>Marks the cards that show what changed. Who is in the unit, or away, shows on every open one, which needs no mark: the unit says it.</summary>
    private void AddCards(Change change)
    {
        Delivers |= change.Before.Rev != change.After.Rev && change.After.Open.Count > 0;
        if (change.After.ListedUntil is not null && (change.After.Ended.Count > 0 || change.Events.Any(ShowsOnList)))
        {
            AddCard(Keys.ListNumber, change.After.Size);
        }

        foreach (var (number, proposal) in change.After.Open)
        {
            if (!IsStored(change.Before.Open.Find(number), proposal))
            {
                AddCard(number, change.After.Size);
            }
        }

        foreach (var proposal in change.After.Settled)
        {
            AddCard(proposal.Number, change.After.Size);
        }

        static bool ShowsOnList(UnitEvent happened) => happened is AgreementEvent.Listed or AgreementEvent.Kept or AgreementEvent.Questioned;
    }

    private void AddCard(int number, long size)
    {
        var card = Row.Of(Keys.Card(number), (CardRows.Dirty, size));
        Add(card.Key, new TableOp.Merge(card));
        Delivers = true;
    }

    private void AddOutbox(Change change, IReadOnlyList<OutboxEntry> entries)
    {
        for (var part = 0; part < entries.Count; part++)
        {
            if (entries[part].Json.Length > OutboxEntry.MostBytes)
            {
                throw new TableFault(Reason.TooBig, null, $"A message of kind {entries[part].Kind} is larger than 32 KiB");
            }

            AddNow(new TableOp.Insert(Row.Of(Keys.OutboxEntry(change.After.Size, part), ("kind", entries[part].Kind), ("json", entries[part].Json), ("lane", entries[part].Lane))));
            Delivers = true;
        }
    }

    private void AddOnce(Change change, string once)
    {
        var proposal = change.Events.OfType<ProposalEvent>().LastOrDefault()?.Proposal;
        AddNow(new TableOp.Insert(UnitRows.Once(once, new Repetition(change.Before.Size + 1, proposal))));
    }

    private void AddNow(TableOp op)
    {
        AzureLimits.CheckOp(key.Value, op);
        Bytes += AzureLimits.WireSize(key.Value, op);
        Add(op.Key, op);
    }

    private void Add(string row, object content) => Rows.Add(new(row, content));
}
