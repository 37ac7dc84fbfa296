using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk;

/// <summary>Settings for health checks, section <c>Platform:Health</c>.</summary>
public sealed class HealthOptions
{
    /// <summary>
    /// The interval between two runs of a check. Checks run in the background, so that a probe costs nothing and cannot overload a database. Default:
    /// 5 s. A registration's own <see cref="HealthCheckRegistration.Period"/> overrides it.
    /// </summary>
    [DurationRange(0.1, 3600)]
    public TimeSpan Period { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The timeout of a check. Default: 3 s. A registration's own <see cref="HealthCheckRegistration.Timeout"/> overrides it.</summary>
    [DurationRange(0.01, 300)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Writes the response of <c>/health</c>; can only be set in code. Default: the JSON format of HealthChecks.UI, so its
    /// <c>UIResponseWriter.WriteHealthCheckUIResponse</c> can also be assigned.
    /// </summary>
    public Func<HttpContext, HealthReport, Task> ResponseWriter { get; set; } = HealthJson.WriteAsync;
}
