using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Benchmarks.Runtime;

/// <summary>A collector that takes everything and keeps nothing.</summary>
internal sealed class Sink : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Sink(WebApplication app) => _app = app;

    internal static async Task<Sink> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(context => context.Request.Body.CopyToAsync(Stream.Null));
        await app.StartAsync();
        return new Sink(app);
    }

    /// <summary>Management port, drain and export as the manifests set them.</summary>
    internal Dictionary<string, string> Variables(Telemetry telemetry, bool isPlatform)
    {
        var variables = new Dictionary<string, string>();
        if (isPlatform)
        {
            variables["Platform__ManagementPort"] = Subject.FreePort().ToString(CultureInfo.InvariantCulture);
            variables["Platform__Shutdown__Drain"] = "0";
        }
        if (telemetry == Telemetry.Off)
            return variables;
        variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = _app.Urls.First();
        variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        if (telemetry == Telemetry.Tenth)
        {
            variables["OTEL_TRACES_SAMPLER"] = "parentbased_traceidratio";
            variables["OTEL_TRACES_SAMPLER_ARG"] = "0.1";
        }
        return variables;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
