using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using PlatformSdk.Health;
using PlatformSdk.Hosting;

namespace PlatformSdk.Telemetry.Http;

/// <summary>
/// The only subscription to ASP.NET Core's diagnostics. It names the events that it needs, so that no others are created. Start is included because
/// Stop does not occur without it. With OpenTelemetry.Instrumentation.AspNetCore, that package describes the spans, and this class only keeps probes
/// out: both would write the same attributes.
/// </summary>
internal sealed class RequestListener(DiagnosticListener diagnostics, Registered registered) : IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Request = "Microsoft.AspNetCore.Hosting.HttpRequestIn";
    private const string RequestStart = Request + ".Start";
    private const string RequestStop = Request + ".Stop";

    private readonly ServerSpan _span = new();
    private readonly bool _describes = !registered.HasOptions("OpenTelemetry.Instrumentation.AspNetCore.AspNetCoreTraceInstrumentationOptions");
    private IDisposable? _subscription;

    /// <summary>Started by the exporters and, in Development, by the page; a second call has no effect.</summary>
    internal void Start()
    {
        if (_subscription is not null)
            return;
        // .NET 11 would add its own tags to ours.
        if (_describes)
            AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", true);
        _subscription = diagnostics.Subscribe(this, static (name, _, _) => name is Request or RequestStart or RequestStop);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not HttpContext context || Activity.Current is not { } span)
            return;
        if (value.Key == RequestStart)
            Begin(span, context);
        else if (_describes && value.Key == RequestStop)
            _span.End(span, context);
    }

    private void Begin(Activity span, HttpContext context)
    {
        if (HealthResponder.IsHealthPath(context.Request.Path))
        {
            // A span per probe adds nothing to the health metrics.
            span.IsAllDataRequested = false;
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
        else if (_describes)
        {
            _span.Begin(span, context);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscription?.Dispose();
}
