using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace PlatformSdk.Telemetry.Logs;

/// <summary>
/// Adds the scopes of a record as attributes. OpenTelemetry's <c>IncludeScopes</c> writes a name twice if the message and a scope share it, such as
/// Kestrel's <c>ConnectionId</c>. OTLP forbids that, and a collector may reject the whole batch.
/// </summary>
internal sealed class ScopesAsAttributes(IExternalScopeProvider scopes) : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        var merged = LogAttributes.Merge(data.Attributes, scopes);
        if (merged.Count > 0)
            data.Attributes = merged;
    }
}
