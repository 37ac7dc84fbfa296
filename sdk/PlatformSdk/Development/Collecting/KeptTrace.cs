namespace PlatformSdk.Development.Collecting;

/// <summary>A snapshot of the spans of one trace that have ended in this process.</summary>
/// <param name="Id">The id of the trace.</param>
/// <param name="Spans">Ordered by start; never empty.</param>
/// <param name="Missing">How many spans were dropped.</param>
internal sealed record KeptTrace(string Id, IReadOnlyList<KeptSpan> Spans, int Missing)
{
    /// <summary>The root, as far as this process knows.</summary>
    internal KeptSpan Root { get; } = Spans.FirstOrDefault(span => span.ParentId is null || span.HasRemoteParent) ?? Spans[0];

    /// <summary>The names that a trace is found by: its own, and those of the runs and messages in it.</summary>
    internal IEnumerable<string> Names =>
        Spans.Where(span => span.IsWork).Select(span => span.Name).Prepend(Root.Name).Distinct(StringComparer.Ordinal);

    internal DateTimeOffset Start { get; } = Spans.Min(span => span.Start);

    internal TimeSpan Duration { get; } = Spans.Max(span => span.End) - Spans.Min(span => span.Start);

    internal int Failures { get; } = Spans.Count(span => span.HasFailed);
}
