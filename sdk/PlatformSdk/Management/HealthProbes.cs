using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PlatformSdk.Contract;
using PlatformSdk.Health;

namespace PlatformSdk.Management;

/// <summary>The answers of a running host: the same as those of <see cref="HealthResponder"/> on the app's port.</summary>
internal sealed class HealthProbes(HealthResponder health, IOptions<PlatformOptions> options) : IProbes
{
    public TimeSpan Patience => options.Value.Health.Timeout;

    public ProbeAnswer Ask(string path) => path switch
    {
        HealthPaths.Live => ProbeAnswer.Healthy,
        HealthPaths.Startup => Answer(health.HasStarted),
        HealthPaths.Ready => health.IsDecided ? Answer(health.IsReady) : ProbeAnswer.NotYet,
        HealthPaths.Details => ProbeAnswer.Details,
        _ => ProbeAnswer.NotFound,
    };

    public Task WriteDetailsAsync(HttpContext context) => health.AnswerAsync(context);

    private static ProbeAnswer Answer(bool healthy) => healthy ? ProbeAnswer.Healthy : ProbeAnswer.Unhealthy;
}
