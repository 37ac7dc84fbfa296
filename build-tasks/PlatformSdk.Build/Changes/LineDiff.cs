using DiffPlex;
using DiffPlex.Model;

namespace PlatformSdk.Build.Changes;

/// <summary>The line-by-line difference of two texts.</summary>
internal static class LineDiff
{
    // Above this size, the worst case takes more than a second; everything between the equal ends then counts as different.
    private const int MostCompared = 30_000;

    internal static DiffResult Compare(string one, string other, Func<string, string[]> split)
    {
        var (old, now) = (split(one), split(other));
        var head = old.Zip(now).TakeWhile(AreSame).Count();
        var tail = old.Skip(head).Reverse().Zip(now.Skip(head).Reverse()).TakeWhile(AreSame).Count();
        return old.Length + now.Length - (2 * (head + tail)) <= MostCompared
            ? Differ.Instance.CreateCustomDiffs(one, other, ignoreWhiteSpace: false, split)
            : new DiffResult(old, now, [new DiffBlock(head, old.Length - head - tail, head, now.Length - head - tail)]);
    }

    /// <summary>The lines that both texts contain, in order.</summary>
    internal static IEnumerable<string> Common(string one, string other, Func<string, string[]> split)
    {
        var difference = Compare(one, other, split);
        var removed = difference.DiffBlocks.SelectMany(block => Enumerable.Range(block.DeleteStartA, block.DeleteCountA)).ToHashSet();
        return difference.PiecesOld.Where((_, i) => !removed.Contains(i));
    }

    private static bool AreSame((string One, string Other) lines) => lines.One == lines.Other;
}
