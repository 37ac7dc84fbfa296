using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace PlatformSdk.Telemetry.Logs;

/// <summary>
/// Makes attributes of the scopes around a record. OpenTelemetry's own way (<c>IncludeScopes</c>) writes a name that the message and a scope share
/// twice, as Kestrel's <c>ConnectionId</c>; OTLP forbids that, and a collector may refuse all that came with it.
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
