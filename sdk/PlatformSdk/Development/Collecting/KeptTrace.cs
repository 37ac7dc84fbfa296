namespace PlatformSdk.Development.Collecting;

/// <summary>The spans of one trace that this process has ended so far, as they were when somebody looked.</summary>
/// <param name="Id">Of the trace.</param>
/// <param name="Spans">By their start; never empty.</param>
/// <param name="Missing">How many more there were.</param>
internal sealed record KeptTrace(string Id, IReadOnlyList<KeptSpan> Spans, int Missing)
{
    /// <summary>The one that all others belong to, as far as this process knows.</summary>
    internal KeptSpan Root { get; } = Spans.FirstOrDefault(span => span.ParentId is null || span.HasRemoteParent) ?? Spans[0];

    internal DateTimeOffset Start { get; } = Spans.Min(span => span.Start);

    internal TimeSpan Duration { get; } = Spans.Max(span => span.End) - Spans.Min(span => span.Start);

    internal int Failures { get; } = Spans.Count(span => span.HasFailed);
}
