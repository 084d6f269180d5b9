namespace TeamsBot.Proposals;

/// <summary>What became of some words between two texts.</summary>
internal enum Fate
{
    Same,
    Gone,
    Added,
}

/// <summary>Which words went and which came, by the longest sequence of words that both texts share.</summary>
internal static class WordDiff
{
    /// <summary>Neighbouring words of the same fate are one part. Spaces belong to the word before them.</summary>
    public static IReadOnlyList<(Fate Fate, string Text)> Of(string before, string now)
    {
        var (old, young) = (Words(before), Words(now));
        var head = old.Zip(young).TakeWhile(pair => pair.First.Trim() == pair.Second.Trim()).Count();
        var most = Math.Min(old.Count, young.Count) - head;
        var tail = 0;
        while (tail < most && old[^(tail + 1)].Trim() == young[^(tail + 1)].Trim())
        {
            tail++;
        }

        var parts = new List<(Fate, string)>();
        parts.AddRange(young.Take(head).Select(word => (Fate.Same, word)));
        parts.AddRange(Between(old.GetRange(head, old.Count - head - tail), young.GetRange(head, young.Count - head - tail)));
        parts.AddRange(young.Skip(young.Count - tail).Select(word => (Fate.Same, word)));
        return Joined(parts);
    }

    private static IEnumerable<(Fate, string)> Between(List<string> old, List<string> young)
    {
        var shared = Shared(old, young);
        var (i, j) = (0, 0);
        while (i < old.Count || j < young.Count)
        {
            if (i < old.Count && j < young.Count && old[i].Trim() == young[j].Trim())
            {
                yield return (Fate.Same, young[j]);
                (i, j) = (i + 1, j + 1);
            }
            else if (j == young.Count || (i < old.Count && shared[i + 1, j] >= shared[i, j + 1]))
            {
                yield return (Fate.Gone, old[i++]);
            }
            else
            {
                yield return (Fate.Added, young[j++]);
            }
        }
    }

    /// <summary>The length of the longest shared sequence from each pair of places on: a text has at most 2,000 words.</summary>
    private static ushort[,] Shared(List<string> old, List<string> young)
    {
        var (a, b) = (old.ConvertAll(word => word.Trim()), young.ConvertAll(word => word.Trim()));
        var shared = new ushort[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                shared[i, j] = a[i] == b[j] ? (ushort)(shared[i + 1, j + 1] + 1) : Math.Max(shared[i + 1, j], shared[i, j + 1]);
            }
        }

        return shared;
    }

    private static List<(Fate, string)> Joined(List<(Fate Fate, string Text)> parts)
    {
        var joined = new List<(Fate Fate, string Text)>();
        foreach (var part in parts)
        {
            if (joined.Count > 0 && joined[^1].Fate == part.Fate)
            {
                joined[^1] = (part.Fate, joined[^1].Text + part.Text);
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            if (at == text.Length || (char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at])))
            {
                words.Add(text[start..at]);
                start = at;
            }
        }

        return words;
    }
}
