using System.Collections.Concurrent;
using TeamsBot.Storage;

namespace TeamsBot.Proposals;

/// <summary>
/// Where there are no dialogs a form stands in the card itself, and an edit of the card would wipe what is being typed:
/// so edits wait while a form is out, two minutes at most. Forgetting this costs somebody their typing, and nothing else.
/// </summary>
/// <param name="released">Is told of the unit whose edits may go on.</param>
public sealed class EditsOnHold(TimeProvider time, Action<UnitKey> released)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<(UnitKey Key, int Proposal), Form> _forms = new();

    /// <param name="by">Whose form it is; a later form of somebody else takes its place.</param>
    public void Hold(UnitKey key, int proposal, string by) => _forms[(key, proposal)] = new(by, time.GetUtcNow() + Longest);

    /// <summary>This person's form was sent, or left. Other people's looks release nothing.</summary>
    public void Release(UnitKey key, int proposal, string by)
    {
        if (_forms.TryGetValue((key, proposal), out var form) && form.By == by && _forms.TryRemove(new((key, proposal), form)))
        {
            released(key);
        }
    }

    /// <summary>How long edits of this card wait; null if they needn't.</summary>
    public DateTimeOffset? Until(UnitKey key, int proposal)
    {
        if (!_forms.TryGetValue((key, proposal), out var form))
        {
            return null;
        }

        if (form.Until > time.GetUtcNow())
        {
            return form.Until;
        }

        _forms.TryRemove(new((key, proposal), form));
        return null;
    }

    private sealed record Form(string By, DateTimeOffset Until);
}
