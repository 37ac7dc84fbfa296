namespace PlatformSdk.Build.Authoring.Figures.Delivery;

/// <summary>
/// The times of the commits of a branch, in seconds since 1970. Some clocks are wrong, but a commit is never older than the one it was made on: the
/// largest set of commits whose times never go back is believed, and each of the others has the time of the believed one before it.
/// </summary>
internal static class MainlineClock
{
    /// <summary>The times, oldest first, and how many of them were not believed.</summary>
    internal static (IReadOnlyList<long> Times, int Corrected) Read(IReadOnlyList<long> clocks)
    {
        var believed = Believed(clocks);
        var times = new long[clocks.Count];
        var last = clocks.Count > 0 ? clocks[Array.IndexOf(believed, true)] : 0;
        for (var at = 0; at < times.Length; at++)
            times[at] = last = believed[at] ? clocks[at] : last;
        return (times, believed.Count(one => !one));
    }

    /// <summary>The longest sequence that never decreases, found in n log n steps (patience sorting).</summary>
    private static bool[] Believed(IReadOnlyList<long> clocks)
    {
        var (before, ends) = (new int[clocks.Count], new List<int>());
        for (var at = 0; at < clocks.Count; at++)
        {
            var place = FirstLater(ends, clocks, clocks[at]);
            before[at] = place > 0 ? ends[place - 1] : -1;
            if (place == ends.Count)
                ends.Add(at);
            else
                ends[place] = at;
        }

        var believed = new bool[clocks.Count];
        for (var at = ends.Count > 0 ? ends[^1] : -1; at >= 0; at = before[at])
            believed[at] = true;
        return believed;
    }

    /// <summary>The place of the first sequence that ends later than a time.</summary>
    private static int FirstLater(List<int> ends, IReadOnlyList<long> clocks, long time)
    {
        var (low, high) = (0, ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (clocks[ends[middle]] > time)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
