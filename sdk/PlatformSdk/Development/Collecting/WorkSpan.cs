using System.Diagnostics;

namespace PlatformSdk.Development.Collecting;

/// <summary>Which spans are work that no request started: the runs of a job or a background task, and the messages that are handled.</summary>
internal static class WorkSpan
{
    /// <summary>
    /// A run is the first span of its trace. A message is work even if this program has published it itself. Clients of queues read the parent from
    /// the message, and do not mark it as one of another process.
    /// </summary>
    internal static bool Is(Activity span) => span is { IsAllDataRequested: true, IdFormat: ActivityIdFormat.W3C, Parent: null }
        && (span.Kind == ActivityKind.Consumer || (span.Kind == ActivityKind.Internal && (span.ParentSpanId == default || span.HasRemoteParent)));
}
