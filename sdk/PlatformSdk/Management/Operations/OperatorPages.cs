using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Contract;
using PlatformSdk.Telemetry.Export;
using PlatformSdk.Telemetry.Scraping;

namespace PlatformSdk.Management.Operations;

/// <summary>
/// The pages of the management port for operators. Nothing of them exists before the first request. There is no page that shows a value of the
/// configuration, and none that gives memory away, such as a dump.
/// </summary>
internal sealed class OperatorPages(IServiceProvider services) : IDisposable
{
    private const string Methods = "GET, HEAD";
    private const string Below = ManagementPaths.Loggers + "/";

    private readonly Lazy<LoggersPage> _loggers = new(() => new LoggersPage(services));

    internal static bool Contain(string path)
        => path is ManagementPaths.Info or ManagementPaths.Loggers or ManagementPaths.Metrics
            || (path.StartsWith(Below, StringComparison.Ordinal) && path.Length > Below.Length);

    internal Task<OperationAnswer> AnswerAsync(OperationRequest request, CancellationToken cancellation) => request switch
    {
        { Path: ManagementPaths.Loggers } => _loggers.Value.AnswerAsync(request, null, cancellation),
        { Path: not ManagementPaths.Info and not ManagementPaths.Metrics }
            => _loggers.Value.AnswerAsync(request, request.Path[Below.Length..], cancellation),
        { IsRead: false } => Task.FromResult(OperationAnswer.NotAllowed(Methods)),
        { Path: ManagementPaths.Info } => Task.FromResult(InfoPage.Answer(services)),
        _ => Task.FromResult(Metrics()),
    };

    public void Dispose()
    {
        if (_loggers.IsValueCreated)
            _loggers.Value.Dispose();
    }

    private OperationAnswer Metrics()
    {
        if (services.GetService<OtlpEndpoints>() is not { IsScraped: true })
        {
            return OperationAnswer.Problem(404, "Not Found", "Metrics are not served here. Set 'telemetry: { scrape: true }' in "
                + $"platform.defaults.yaml ({ManagementPaths.MetricExporter}={ManagementPaths.Prometheus}).");
        }
        return services.GetRequiredService<MetricScrape>().TryCollect() is { } text
            ? new OperationAnswer(200, MetricScrape.ContentType, text)
            : OperationAnswer.Problem(503, "Service Unavailable", "The metrics cannot be collected now.");
    }
}
