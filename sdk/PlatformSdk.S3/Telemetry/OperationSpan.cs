using System.Diagnostics;
using Amazon.Runtime;
using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Tracing;

namespace PlatformSdk.S3.Telemetry;

/// <summary>A span of the client as an activity. Without one it records nothing.</summary>
internal sealed class OperationSpan(Activity? activity) : TraceSpan
{
    private const string ErrorType = "error.type";

    // Messages and stack traces belong to the log.
    public override void SetAttribute(string key, object value)
    {
        if (!key.StartsWith("exception.", StringComparison.Ordinal))
            activity?.SetTag(key, value);
    }

    public override void EmitEvent(string name, Attributes attributes = null!) => activity?.AddEvent(new(name));

    public override void SetStatus(SpanStatus spanStatus)
    {
        if (spanStatus == SpanStatus.ERROR)
            activity?.SetStatus(ActivityStatusCode.Error);
    }

    public override void RecordException(Exception exception, Attributes attributes = null!)
    {
        activity?.SetStatus(ActivityStatusCode.Error);
        activity?.SetTag(ErrorType, (exception as AmazonServiceException)?.ErrorCode ?? exception.GetType().FullName);
    }

    public override void End() => activity?.Stop();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            activity?.Stop();
        base.Dispose(disposing);
    }
}
