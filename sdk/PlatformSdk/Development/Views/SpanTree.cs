using PlatformSdk.Development.Collecting;

namespace PlatformSdk.Development.Views;

/// <summary>The spans of a trace, each after its parent. A span whose parent has not ended or is in another process is at the left.</summary>
internal static class SpanTree
{
    internal static IEnumerable<(KeptSpan Span, int Depth)> Walk(KeptTrace trace)
    {
        var children = trace.Spans.ToLookup(span => span.ParentId);
        var known = trace.Spans.Select(span => span.Id).ToHashSet(StringComparer.Ordinal);
        // Ids also come from other processes: a span is shown only once, whatever its parent is.
        var seen = new HashSet<KeptSpan>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(KeptSpan Span, int Depth)>(trace.Spans.Where(span => span.ParentId is null || !known.Contains(span.ParentId)).Reverse()
            .Select(span => (span, 0)));
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next.Span))
                continue;
            yield return next;
            foreach (var child in children[next.Span.Id].Reverse())
                open.Push((child, next.Depth + 1));
        }
        foreach (var span in trace.Spans.Where(span => !seen.Contains(span)))
            yield return (span, 0);
    }
}
