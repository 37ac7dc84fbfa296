using System.Globalization;
using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;
using PlatformSdk.Settings;

namespace PlatformSdk.Telemetry.Export;

/// <summary>
/// The variables of the OpenTelemetry specification ("OTLP Exporter"), read from the configuration so that a test can set them without changing the
/// process. An empty variable counts as unset, as the specification requires, because templates write them. A signal is exported if it has its own
/// endpoint or the common one, unless its exporter is another one.
/// </summary>
internal sealed record OtlpEndpoints(OtlpEndpoint? Traces, OtlpEndpoint? Metrics, OtlpEndpoint? Logs)
{
    /// <summary>Whether a Prometheus fetches the metrics.</summary>
    internal bool IsScraped { get; private init; }

    internal bool IsEmpty => this is { Traces: null, Metrics: null, Logs: null, IsScraped: false };

    internal static OtlpEndpoints Read(IConfiguration configuration)
    {
        if (string.Equals(Get(configuration, "OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase))
            return new(null, null, null);
        return new(Read(configuration, "traces"), Read(configuration, "metrics"), Read(configuration, "logs"))
        {
            IsScraped = Get(configuration, ManagementPaths.MetricExporter) is { } exporters
                && exporters.Split(',', StringSplitOptions.TrimEntries).Contains(ManagementPaths.Prometheus),
        };
    }

    private static OtlpEndpoint? Read(IConfiguration configuration, string signal)
    {
        var own = $"OTEL_EXPORTER_OTLP_{signal.ToUpperInvariant()}_";
        var common = Get(configuration, EnvironmentVariables.OtlpEndpoint);
        var special = Get(configuration, own + "ENDPOINT");
        if (Get(configuration, $"OTEL_{signal.ToUpperInvariant()}_EXPORTER") is "none" or ManagementPaths.Prometheus || (special ?? common) is null)
            return null;

        var isGrpc = ReadProtocol(Value("PROTOCOL"));
        var address = special is null ? Uri(EnvironmentVariables.OtlpEndpoint, common!) : Uri(own + "ENDPOINT", special);
        // The specification: a signal's own address is used as it is; the common one is a base.
        if (special is null && !isGrpc)
            address = new Uri(address.AbsoluteUri.TrimEnd('/') + "/v1/" + signal);
        return new(signal, address, isGrpc, Value("HEADERS"), ReadTimeout(Value("TIMEOUT")));

        string? Value(string name) => Get(configuration, own + name) ?? Get(configuration, "OTEL_EXPORTER_OTLP_" + name);
    }

    private static string? Get(IConfiguration configuration, string variable)
        => configuration[variable]?.Trim() is { Length: > 0 } value ? value : null;

    private static Uri Uri(string variable, string text)
        => System.Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new SettingException($"{variable} is '{text}'; it must be an http or https URL, such as http://collector:4317.");

    /// <summary>True for gRPC, which is the default.</summary>
    private static bool ReadProtocol(string? text) => text switch
    {
        null or "grpc" => true,
        "http/protobuf" => false,
        _ => throw new SettingException($"{EnvironmentVariables.OtlpProtocol} is '{text}'; it must be grpc or http/protobuf."),
    };

    private static int? ReadTimeout(string? text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) ? milliseconds : null;
}
