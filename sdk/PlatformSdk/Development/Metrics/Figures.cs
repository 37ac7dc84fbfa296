using PlatformSdk.Development.Collecting;

namespace PlatformSdk.Development.Metrics;

/// <summary>How often something happened in the last five minutes, how often it failed, and how long it took.</summary>
internal sealed class Figures
{
    private const int Slots = 10;
    private const int TicksOfASlot = Limits.Points / Slots;

    private readonly Lock _lock = new();
    private readonly int[]?[] _counts = new int[]?[Slots];
    private readonly int[] _failed = new int[Slots];
    private int _now;
    private int _ticks;

    internal void Record(double seconds, bool failed)
    {
        lock (_lock)
        {
            (_counts[_now] ??= new int[ValueClasses.Count])[ValueClasses.ClassOf(seconds)]++;
            if (failed)
                _failed[_now]++;
        }
    }

    internal void Tick()
    {
        lock (_lock)
        {
            if (++_ticks % TicksOfASlot != 0)
                return;
            _now = (_now + 1) % Slots;
            (_counts[_now], _failed[_now]) = (null, 0);
        }
    }

    internal Figure Read()
    {
        var counts = new int[ValueClasses.Count];
        lock (_lock)
        {
            foreach (var slot in _counts.OfType<int[]>())
            {
                for (var i = 0; i < counts.Length; i++)
                    counts[i] += slot[i];
            }
            var all = counts.Sum();
            return new Figure(all, _failed.Sum(), ValueClasses.Percentile(counts, all, 0.5), ValueClasses.Percentile(counts, all, 0.95));
        }
    }
}

/// <summary>The figures of five minutes; durations in seconds.</summary>
internal readonly record struct Figure(int Count, int Failed, double Median, double High);
