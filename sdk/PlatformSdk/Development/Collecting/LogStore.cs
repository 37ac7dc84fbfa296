using Microsoft.Extensions.Logging;

namespace PlatformSdk.Development.Collecting;

/// <summary>The latest lines, and also the latest warnings and errors.</summary>
internal sealed class LogStore
{
    private readonly Ring<KeptLine> _all = new(Limits.Logs, Limits.SizeOfLogs);
    private readonly Ring<KeptLine> _worse = new(Limits.Warnings, Limits.SizeOfLogs);

    /// <summary>The current number and size.</summary>
    internal (int Lines, long Size) Kept => (_all.Count + _worse.Count, _all.Size + _worse.Size);

    internal void Add(KeptLine line)
    {
        _all.Add(line);
        if (line.Level >= LogLevel.Warning)
            _worse.Add(line);
    }

    /// <summary>The newest first, from this level up.</summary>
    internal IEnumerable<KeptLine> Newest(LogLevel lowest = LogLevel.Trace)
        => (lowest >= LogLevel.Warning ? _worse : _all).Newest().Where(line => line.Level >= lowest);

    /// <summary>The lines of one trace, the oldest first.</summary>
    internal IEnumerable<KeptLine> LinesOfTrace(string traceId)
        => _all.Newest().Union<KeptLine>(_worse.Newest(), ReferenceEqualityComparer.Instance).Where(line => line.TraceId == traceId)
            .OrderBy(line => line.Time);
}
