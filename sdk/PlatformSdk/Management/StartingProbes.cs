using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Contract;
using PlatformSdk.Management.Operations;

namespace PlatformSdk.Management;

/// <summary>The answers of a process whose host does not exist yet: alive, not started, and what it waits for.</summary>
/// <param name="what">The name of the entry in <c>/health</c>.</param>
/// <param name="waitsFor">Returns the current description.</param>
internal sealed class StartingProbes(string what, Func<string> waitsFor) : IProbes
{
    public TimeSpan Patience => TimeSpan.Zero;

    public ProbeAnswer Ask(string path) => path switch
    {
        HealthPaths.Live => ProbeAnswer.Healthy,
        HealthPaths.Startup or HealthPaths.Ready => ProbeAnswer.Unhealthy,
        HealthPaths.Details => ProbeAnswer.Details,
        _ => ProbeAnswer.NotFound,
    };

    public Task WriteDetailsAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        var entry = new HealthReportEntry(HealthStatus.Unhealthy, waitsFor(), TimeSpan.Zero, null, null);
        return HealthJson.WriteAsync(context, new HealthReport(new Dictionary<string, HealthReportEntry> { [what] = entry }, TimeSpan.Zero));
    }

    /// <summary>There is nothing to operate yet.</summary>
    public Task<OperationAnswer> OperateAsync(OperationRequest request, CancellationToken cancellation)
        => Task.FromResult(OperationAnswer.Problem(503, "Service Unavailable", waitsFor()));
}
