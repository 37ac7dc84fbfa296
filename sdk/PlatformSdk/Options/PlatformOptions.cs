using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PlatformSdk;

/// <summary>
/// Settings of the running service, section <c>Platform</c> of the configuration (<c>Platform__ManagementPort=8081</c> in the environment). The
/// configuration overrides settings in code, so that a setting can be changed without a build. All mistakes are reported together at start. A
/// duration is <c>500ms</c>, <c>10s</c>, <c>2m</c>, <c>1h</c>, a number of seconds, or <c>hh:mm:ss</c>.
/// </summary>
public sealed class PlatformOptions
{
    /// <summary>
    /// The port of a separate server for health and operators, which the app's clients cannot reach. Default: none, and health is on the app's port.
    /// Manifests set 8081.
    /// </summary>
    [Range(1, 65535)]
    public int? ManagementPort { get; set; }

    /// <summary>Settings for shutdown.</summary>
    [ValidateObjectMembers]
    public ShutdownOptions Shutdown { get; } = new();

    /// <summary>Settings for health checks.</summary>
    [ValidateObjectMembers]
    public HealthOptions Health { get; } = new();

    /// <summary>Settings for traces, metrics and logs.</summary>
    [ValidateObjectMembers]
    public TelemetryOptions Telemetry { get; } = new();

    /// <summary>Settings for requests to the app.</summary>
    [ValidateObjectMembers]
    public WebOptions Web { get; } = new();

    /// <summary>Settings for outgoing calls.</summary>
    [ValidateObjectMembers]
    public HttpClientOptions HttpClient { get; } = new();
}
