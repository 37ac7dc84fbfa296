using System.Collections.Immutable;
using PlatformSdk.Testing.Otlp.Wire;

namespace PlatformSdk.Testing.Otlp;

/// <summary>What a collector got so far. Safe to read while more comes in.</summary>
public sealed class Received
{
    private ImmutableList<ReceivedSpan> _spans = [];
    private ImmutableList<ReceivedMetric> _metrics = [];
    private ImmutableList<ReceivedLog> _logs = [];
    private int _requests;
    private Exception? _defect;

    /// <summary>Export requests, whatever became of them.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public IReadOnlyList<ReceivedSpan> Spans => WithoutDefect(_spans);

    public IReadOnlyList<ReceivedMetric> Metrics => WithoutDefect(_metrics);

    public IReadOnlyList<ReceivedLog> Logs => WithoutDefect(_logs);

    /// <summary>What no sender should send: who looks for something finds this instead, and does not wait for what was refused with it.</summary>
    internal void Refuse(Exception defect) => _defect = defect;

    internal void CountRequest() => Interlocked.Increment(ref _requests);

    internal void Add(ExportTraceServiceRequest request)
    {
        foreach (var resource in request.ResourceSpans)
        {
            foreach (var scope in resource.ScopeSpans)
                ImmutableInterlocked.Update(ref _spans,
                    list => list.AddRange(scope.Spans.Select(span => new ReceivedSpan(resource.Resource, scope.Scope, span))));
        }
    }

    internal void Add(ExportMetricsServiceRequest request)
    {
        foreach (var resource in request.ResourceMetrics)
        {
            foreach (var scope in resource.ScopeMetrics)
                ImmutableInterlocked.Update(ref _metrics,
                    list => list.AddRange(scope.Metrics.Select(metric => new ReceivedMetric(resource.Resource, scope.Scope, metric))));
        }
    }

    internal void Add(ExportLogsServiceRequest request)
    {
        foreach (var resource in request.ResourceLogs)
        {
            foreach (var scope in resource.ScopeLogs)
                ImmutableInterlocked.Update(ref _logs,
                    list => list.AddRange(scope.LogRecords.Select(log => new ReceivedLog(resource.Resource, scope.Scope, log))));
        }
    }

    private T WithoutDefect<T>(T items) => _defect is null ? items
        : throw new InvalidDataException($"A sender has a defect: {_defect.Message}", _defect);
}
