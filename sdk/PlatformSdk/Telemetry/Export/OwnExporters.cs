using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using PlatformSdk.Hosting;

namespace PlatformSdk.Telemetry.Export;

/// <summary>
/// The OTLP exporters that the service adds itself (<c>AddOtlpExporter</c>, <c>UseOtlpExporter</c>, Aspire's service defaults). If one of them sends
/// a signal to the platform's collector, the platform does not send it again. An exporter to another collector is an addition.
/// </summary>
internal sealed class OwnExporters(Registered registered) : IPostConfigureOptions<OtlpExporterOptions>
{
    /// <summary>The signal whose provider this thread builds: exporters are created meanwhile, and their options do not name it.</summary>
    [ThreadStatic]
    private static string? s_signal;

    private readonly Lock _adding = new();
    private volatile Created[] _created = [];

    /// <summary>Observes how the provider of a signal is built, whatever else adds to it.</summary>
    internal static void Watch<TProvider>(IServiceCollection services, string signal)
        where TProvider : class
    {
        var provider = services.Last(service => service.ServiceType == typeof(TProvider));
        services.Replace(ServiceDescriptor.Singleton(built =>
        {
            var outer = s_signal;
            s_signal = signal;
            try
            {
                return (TProvider)provider.ImplementationFactory!(built);
            }
            finally
            {
                s_signal = outer;
            }
        }));
    }

    public void PostConfigure(string? name, OtlpExporterOptions options)
    {
        if (s_signal is not { } signal)
            return;
        // UseOtlpExporter creates its options once, for all signals.
        var isForAll = registered.Has("OpenTelemetry.Exporter.UseOtlpExporterRegistration");
        lock (_adding)
            _created = [.. _created, new Created(isForAll ? null : signal, options)];
    }

    /// <summary>
    /// True if an exporter of the service sends this signal to the same collector. Code sets its address after the options are created.
    /// </summary>
    internal bool Send(OtlpEndpoint endpoint)
    {
        foreach (var created in _created)
        {
            if ((created.Signal ?? endpoint.Signal) == endpoint.Signal
                && string.Equals(created.Options.Endpoint.Authority, endpoint.Address.Authority, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    private sealed record Created(string? Signal, OtlpExporterOptions Options);
}
