using TeamsBot.Domain.Proposals;

namespace TeamsBot.Proposals;

/// <summary>The texts of a proposal, version by version, as its facts tell them.</summary>
internal sealed class Versions
{
    private readonly SortedDictionary<int, Wording> texts = [];
    private Wording? opened;

    /// <summary>The text of each version; of the present one as it stands now, of one that was challenged as people answered to it.</summary>
    public static IReadOnlyDictionary<int, Wording> Of(IEnumerable<ProposalEvent> facts)
    {
        var versions = new Versions();
        foreach (var fact in facts)
        {
            versions.Follow(fact);
        }

        return versions.texts;
    }

    private void Follow(ProposalEvent fact)
    {
        switch (fact)
        {
            case ProposalEvent.Proposed it:
                Begin(it.Version, it.Wording);
                break;
            case ProposalEvent.Amended it:
                Begin(it.Version, it.Wording);
                break;
            case ProposalEvent.Corrected it:
                Begin(it.Version, it.Wording);
                break;
            case ProposalEvent.Mended it:
                texts[it.Version] = it.Wording;
                break;
            case ProposalEvent.MendUndone it:
                texts[it.Version] = it.Wording;
                break;
            case ProposalEvent.Challenged it when texts.TryGetValue(it.Version - 1, out var mended):
                texts[it.Version - 1] = opened ?? mended;
                Begin(it.Version, mended);
                break;
        }
    }

    private void Begin(int version, Wording wording) => (texts[version], opened) = (wording, wording);
}
