using System.Collections.Concurrent;
using System.Diagnostics;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Metrics;

namespace PlatformSdk.Development.Work;

/// <summary>
/// Follows what the service does without a request: the first span of a job, of a message and of a background task. It asks for no data of a span,
/// and reads only what the page asked for.
/// </summary>
internal sealed class WorkCollector(MetricStore metrics, Clip clip) : IDisposable
{
    private const int MostRunning = 100;
    private const int MostNames = 100;

    private readonly ConcurrentDictionary<string, RunningWork> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FailedWork> _failed = new(StringComparer.Ordinal);
    private ActivityListener? _listener;

    /// <summary>The longest running first.</summary>
    internal IReadOnlyList<RunningWork> Running => [.. _running.Values.OrderBy(work => work.Start)];

    /// <summary>The last failure of each name; the newest first.</summary>
    internal IReadOnlyList<(string Name, FailedWork Failure)> Failures
        => [.. _failed.Select(failure => (failure.Key, failure.Value)).OrderByDescending(failure => failure.Value.Time)];

    internal void Start()
    {
        _listener ??= new ActivityListener { ShouldListenTo = static _ => true, ActivityStarted = Started, ActivityStopped = Stopped };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener?.Dispose();

    private static string Word(ActivityKind kind) => kind == ActivityKind.Consumer ? "message" : "run";

    private void Started(Activity span)
    {
        if (WorkSpan.Is(span) && _running.Count < MostRunning)
            _running[span.SpanId.ToHexString()] = new(clip.Value(span.DisplayName), Word(span.Kind), span.StartTimeUtc, span.TraceId.ToHexString());
    }

    private void Stopped(Activity span)
    {
        if (!WorkSpan.Is(span))
            return;
        _running.TryRemove(span.SpanId.ToHexString(), out _);
        var (name, failed) = (clip.Value(span.DisplayName), span.Status == ActivityStatusCode.Error);
        metrics.Work.Record(name, span.Duration.TotalSeconds, failed);
        if (failed && (_failed.ContainsKey(name) || _failed.Count < MostNames))
            _failed[name] = new(Reason(span), span.StartTimeUtc + span.Duration, span.TraceId.ToHexString());
    }

    private string Reason(Activity span)
    {
        foreach (var happened in span.Events)
        {
            if (happened.Name == "exception" && happened.Tags.FirstOrDefault(tag => tag.Key == "exception.message").Value is { } message)
                return clip.Value(message);
        }
        return clip.Value(span.StatusDescription ?? span.GetTagItem("error.type") ?? "failed");
    }
}
