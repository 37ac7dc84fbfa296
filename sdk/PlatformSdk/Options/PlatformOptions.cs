using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PlatformSdk;

/// <summary>
/// Settings of the running service, section <c>Platform</c> of the configuration (<c>Platform__ManagementPort=8081</c> in the environment).
/// What the configuration says wins over what the code says, so that a setting can be changed without a build. Every mistake is reported at
/// start, all of them together. A duration is <c>500ms</c>, <c>10s</c>, <c>2m</c>, <c>1h</c>, a number of seconds, or <c>hh:mm:ss</c>.
/// </summary>
public sealed class PlatformOptions
{
    /// <summary>
    /// The port on which a server of its own answers health, out of the reach of the app's clients. Default: none (health is then answered on
    /// the app's port); the manifests set 8081.
    /// </summary>
    [Range(1, 65535)]
    public int? ManagementPort { get; set; }

    /// <summary>How the service ends.</summary>
    [ValidateObjectMembers]
    public ShutdownOptions Shutdown { get; } = new();

    /// <summary>How health is found out.</summary>
    [ValidateObjectMembers]
    public HealthOptions Health { get; } = new();

    /// <summary>Where traces, metrics and logs go.</summary>
    [ValidateObjectMembers]
    public TelemetryOptions Telemetry { get; } = new();

    /// <summary>What the app accepts from its clients.</summary>
    [ValidateObjectMembers]
    public WebOptions Web { get; } = new();

    /// <summary>How the service calls out.</summary>
    [ValidateObjectMembers]
    public HttpClientOptions HttpClient { get; } = new();
}
