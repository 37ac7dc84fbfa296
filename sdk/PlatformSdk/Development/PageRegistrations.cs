using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using PlatformSdk.Development.Access;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Facts;
using PlatformSdk.Development.Metrics;
using PlatformSdk.Development.Neighbours;
using PlatformSdk.Development.Views;
using PlatformSdk.Development.Work;
using PlatformSdk.Health;
using PlatformSdk.Hosting;
using PlatformSdk.Secrets.Reading;
using PlatformSdk.Telemetry.Http;

namespace PlatformSdk.Development;

/// <summary>Registers the development page: in the app's server, or for a worker and a job on a port of its own.</summary>
internal static class PageRegistrations
{
    internal static void Add(PlatformSetup setup)
    {
        var services = setup.Services;
        services.AddSingleton<Clip>();
        services.AddSingleton<TraceStore>();
        services.AddSingleton<LogStore>();
        services.AddSingleton<CallStore>();
        services.AddSingleton<MetricStore>();
        services.AddSingleton<SpanCollector>();
        services.AddSingleton<WorkCollector>();
        services.AddSingleton<MetricCollector>();
        services.AddSingleton<ILoggerProvider, LogCollector>();

        services.AddSingleton<NeedPlaces>();
        services.AddSingleton<NeighbourStates>();
        services.AddSingleton<NeighbourPages>();
        services.AddSingleton<PageServer>();
        services.AddSingleton(Data);
        services.AddSingleton(provider =>
            new ConfigurationFacts(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<PlatformDescription>(),
            provider.GetService<SecretsSession>()));
        setup.First.Add(RegistrationOrder.CallRecording, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, CallRecording>());
        setup.First.Add(RegistrationOrder.DevelopmentPageLifetime, ServiceDescriptor.Singleton<IHostedService, PageLifetime>());
        if (!setup.IsWeb)
        {
            services.AddSingleton<IPageAddress, LonePage>();
            return;
        }
        services.TryAddSingleton<RequestListener>();
        services.AddSingleton<IPageAddress, PageAddress>();
        setup.First.Add(RegistrationOrder.DevelopmentPageFilter, ServiceDescriptor.Singleton<IStartupFilter, PageFilter>());
    }

    private static PageData Data(IServiceProvider services) => new()
    {
        Description = services.GetRequiredService<PlatformDescription>(),
        Traces = services.GetRequiredService<TraceStore>(),
        Logs = services.GetRequiredService<LogStore>(),
        Calls = services.GetRequiredService<CallStore>(),
        Metrics = services.GetRequiredService<MetricStore>(),
        Work = services.GetRequiredService<WorkCollector>(),
        Health = services.GetRequiredService<HealthCache>(),
        Configuration = services.GetRequiredService<ConfigurationFacts>(),
        Places = services.GetRequiredService<NeedPlaces>(),
        Neighbours = services.GetRequiredService<NeighbourPages>(),
        Time = services.GetRequiredService<TimeProvider>(),
        Secrets = services.GetService<SecretsSession>(),
        Example = services.GetService<EndpointDataSource>() is { } endpoints
            ? () => $"curl {services.GetRequiredService<IPageAddress>().Root}{ExampleRoute.Find(endpoints)}"
            : null,
    };
}
