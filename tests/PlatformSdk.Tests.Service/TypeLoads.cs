using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace Orders;

/// <summary>The types of the SDK that this process has loaded, as the runtime reports them.</summary>
/// <param name="loaded">Gets each name; null to keep the names only.</param>
internal sealed class TypeLoads(Action<string>? loaded = null) : EventListener
{
    private const EventKeywords TypeDiagnostic = (EventKeywords)0x8000000000;

    internal ConcurrentQueue<string> Names { get; } = new();

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
            EnableEvents(eventSource, EventLevel.Informational, TypeDiagnostic);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // The base class calls this before the queue exists.
        if (eventData.Payload is { Count: > 0 } values && values[^1] is string name && name.Contains("PlatformSdk.", StringComparison.Ordinal))
        {
            Names?.Enqueue(name);
            loaded?.Invoke(name);
        }
    }
}
