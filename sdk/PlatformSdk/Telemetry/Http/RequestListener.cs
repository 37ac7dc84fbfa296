using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Telemetry.Http;

/// <summary>
/// The only subscription to ASP.NET Core's diagnostics. It names the events that it needs, so that no others are created. Start is included because
/// Stop does not occur without it.
/// </summary>
internal sealed class RequestListener(DiagnosticListener diagnostics) : IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Request = "Microsoft.AspNetCore.Hosting.HttpRequestIn";
    private const string RequestStart = Request + ".Start";
    private const string RequestStop = Request + ".Stop";

    private readonly ServerSpan _span = new();
    private IDisposable? _subscription;

    /// <summary>Started by the exporters and, in Development, by the page; a second call has no effect.</summary>
    internal void Start()
    {
        if (_subscription is not null)
            return;
        // .NET 11 would add its own tags to ours.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", true);
        _subscription = diagnostics.Subscribe(this, static (name, _, _) => name is Request or RequestStart or RequestStop);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not HttpContext context || Activity.Current is not { } span)
            return;
        if (value.Key == RequestStart)
            _span.Begin(span, context);
        else if (value.Key == RequestStop)
            _span.End(span, context);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscription?.Dispose();
}
