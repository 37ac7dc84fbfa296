using OpenTelemetry.Exporter;

namespace PlatformSdk.Telemetry.Export;

/// <summary>The endpoint and protocol of one signal.</summary>
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
