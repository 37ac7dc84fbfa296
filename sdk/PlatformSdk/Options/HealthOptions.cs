using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk;

/// <summary>How health is found out, section <c>Platform:Health</c>.</summary>
public sealed class HealthOptions
{
    /// <summary>
    /// Between two runs of the same check. Checks run in the background, so that a probe costs nothing and cannot stampede a database.
    /// Default: 5 s. A registration's own <see cref="HealthCheckRegistration.Period"/> wins.
    /// </summary>
    [DurationRange(0.1, 3600)]
    public TimeSpan Period { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one check may take. Default: 3 s. A registration's own <see cref="HealthCheckRegistration.Timeout"/> wins.</summary>
    [DurationRange(0.01, 300)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Writes the answer of <c>/health</c>; set in code only. Default: the JSON that HealthChecks.UI reads, so that its
    /// <c>UIResponseWriter.WriteHealthCheckUIResponse</c> can be assigned too.
    /// </summary>
    public Func<HttpContext, HealthReport, Task> ResponseWriter { get; set; } = HealthJson.WriteAsync;
}
