using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PlatformSdk.Contract;
using PlatformSdk.Health;
using PlatformSdk.Management.Operations;

namespace PlatformSdk.Management;

/// <summary>
/// The answers of a running host: health as <see cref="HealthResponder"/> gives it on the app's port, and the pages for operators.
/// </summary>
internal sealed class HealthProbes(HealthResponder health, IOptions<PlatformOptions> options, IServiceProvider services) : IProbes, IDisposable
{
    private OperatorPages? _pages;

    public TimeSpan Patience => options.Value.Health.Timeout;

    public ProbeAnswer Ask(string path) => path switch
    {
        HealthPaths.Live => ProbeAnswer.Healthy,
        HealthPaths.Startup => Answer(health.HasStarted),
        HealthPaths.Ready => health.IsDecided ? Answer(health.IsReady) : ProbeAnswer.NotYet,
        HealthPaths.Details => ProbeAnswer.Details,
        _ => OperatorPages.Contain(path) ? ProbeAnswer.Operation : ProbeAnswer.NotFound,
    };

    public Task WriteDetailsAsync(HttpContext context) => health.AnswerAsync(context);

    public Task<OperationAnswer> OperateAsync(OperationRequest request, CancellationToken cancellation)
        => LazyInitializer.EnsureInitialized(ref _pages, () => new OperatorPages(services)).AnswerAsync(request, cancellation);

    public void Dispose() => _pages?.Dispose();

    private static ProbeAnswer Answer(bool healthy) => healthy ? ProbeAnswer.Healthy : ProbeAnswer.Unhealthy;
}
