using OpenTelemetry.Exporter;

namespace PlatformSdk.Telemetry.Export;

/// <summary>Where one signal goes, and how.</summary>
internal sealed record OtlpEndpoint(string Signal, Uri Address, OtlpExportProtocol Protocol, string? Headers, int? TimeoutMilliseconds)
{
    internal void Apply(OtlpExporterOptions options)
    {
        options.Protocol = Protocol;
        options.Endpoint = Address;
        options.Headers = Headers ?? options.Headers;
        options.TimeoutMilliseconds = TimeoutMilliseconds ?? options.TimeoutMilliseconds;
    }
}
