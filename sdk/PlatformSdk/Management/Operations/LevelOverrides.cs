using Microsoft.Extensions.Logging;
using PlatformSdk.Hosting;
using PlatformSdk.Logging;

namespace PlatformSdk.Management.Operations;

/// <summary>A level that was set at run time.</summary>
internal sealed record LevelOverride(LogLevel Level, DateTimeOffset ReturnsAt);

/// <summary>The levels that were set at run time. Each ends after its time, so a forgotten one does not fill the log for weeks.</summary>
internal sealed class LevelOverrides(LateLogRules rules, TimeProvider time, ILogger logger) : IDisposable
{
    internal const int Most = 50;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (LevelOverride Level, ITimer End)> _all = new(StringComparer.OrdinalIgnoreCase);

    internal IReadOnlyDictionary<string, LevelOverride> All
    {
        get
        {
            lock (_lock)
                return _all.ToDictionary(one => one.Key, one => one.Value.Level, StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>False if there are too many.</summary>
    internal bool TrySet(string category, LogLevel level, TimeSpan length)
    {
        var changed = new LevelOverride(level, time.GetUtcNow() + length);
        lock (_lock)
        {
            if (_all.Count >= Most && !_all.ContainsKey(category))
                return false;
            Remove(category);
            _all[category] = (changed, time.CreateTimer(_ => End(category, changed), null, length, Timeout.InfiniteTimeSpan));
            rules.Set(LoggerNames.ToRule(category), level);
        }
        Log.LevelChanged(logger, category, level, length);
        return true;
    }

    /// <summary>Returns to the configured level now.</summary>
    internal void Reset(string category) => End(category, null);

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var (_, end) in _all.Values)
                end.Dispose();
        }
    }

    /// <param name="category">The category.</param>
    /// <param name="expected">The level to end; null for any. A timer may fire just after another request has set a new level.</param>
    private void End(string category, LevelOverride? expected)
    {
        lock (_lock)
        {
            if (!_all.TryGetValue(category, out var one) || (expected is not null && !ReferenceEquals(one.Level, expected)))
                return;
            Remove(category);
            rules.Set(LoggerNames.ToRule(category), null);
        }
        Log.LevelReturned(logger, category);
    }

    private void Remove(string category)
    {
        if (_all.Remove(category, out var one))
            one.End.Dispose();
    }
}
