using System.Diagnostics;
using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Tracing;

namespace PlatformSdk.S3.Telemetry;

internal sealed class OperationTracerProvider : TracerProvider
{
    private static readonly OperationTracer s_tracer = new();

    public override Tracer GetTracer(string scope) => s_tracer;

    public override Tracer GetTracer(string scope, Attributes attributes) => s_tracer;
}

/// <summary>A span for each operation. The client's steps within one, such as signing, have none; HttpClient adds each attempt.</summary>
internal sealed class OperationTracer : Tracer
{
    private static readonly ActivitySource s_source = new(ClientTelemetry.Name);
    private static readonly OperationSpan s_none = new(null);

    public override TraceSpan CreateSpan(string name, Attributes initialAttributes, SpanKind spanKind, SpanContext parentContext)
    {
        if (spanKind != SpanKind.CLIENT || name == TelemetryConstants.HTTPRequestSpanName
            || s_source.StartActivity(name, ActivityKind.Client) is not { } activity)
        {
            return s_none;
        }

        var span = new OperationSpan(activity);
        foreach (var (key, value) in initialAttributes?.AllAttributes ?? [])
            span.SetAttribute(key, value);
        return span;
    }
}
