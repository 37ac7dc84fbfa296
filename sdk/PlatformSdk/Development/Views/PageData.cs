using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Development.Access;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Facts;
using PlatformSdk.Development.Metrics;
using PlatformSdk.Health;
using PlatformSdk.Secrets.Reading;

namespace PlatformSdk.Development.Views;

/// <summary>The data of the views.</summary>
internal sealed class PageData(PlatformDescription description, IHostEnvironment environment, TraceStore traces, LogStore logs, CallStore calls,
    MetricStore metrics,
    HealthCache health, ConfigurationFacts configuration, PageAddress address, EndpointDataSource endpoints, TimeProvider time,
        SecretsSession? secrets)
{
    internal PlatformDescription Description { get; } = description;

    internal string Title => Description.Title is { Length: > 0 } title ? title : Description.Name;

    internal IHostEnvironment Environment { get; } = environment;

    internal TraceStore Traces { get; } = traces;

    internal LogStore Logs { get; } = logs;

    internal CallStore Calls { get; } = calls;

    internal MetricStore Metrics { get; } = metrics;

    internal HealthCache Health { get; } = health;

    internal ConfigurationFacts Configuration { get; } = configuration;

    /// <summary>Null if the service has no secrets or does not read them.</summary>
    internal SecretsSession? Secrets { get; } = secrets;

    internal DateTimeOffset Now => time.GetUtcNow();

    /// <summary>An example request.</summary>
    internal string Example => $"curl {address.Root}{ExampleRoute.Find(endpoints)}";
}
