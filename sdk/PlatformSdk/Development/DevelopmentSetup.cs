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
using PlatformSdk.Development.Views;
using PlatformSdk.Health;
using PlatformSdk.Hosting;
using PlatformSdk.Secrets.Reading;
using PlatformSdk.Telemetry.Http;

namespace PlatformSdk.Development;

/// <summary>Sets up the development page. Outside Development nothing is registered: no listener, no memory, no route.</summary>
internal static class DevelopmentSetup
{
    internal static void Add(PlatformSetup setup)
    {
        if (!setup.IsWeb || setup.IsInspected || !setup.Environment.IsDevelopment())
            return;
        var services = setup.Services;
        services.AddSingleton<Clip>();
        services.AddSingleton<TraceStore>();
        services.AddSingleton<LogStore>();
        services.AddSingleton<CallStore>();
        services.AddSingleton<MetricStore>();
        services.AddSingleton<SpanCollector>();
        services.AddSingleton<MetricCollector>();
        services.TryAddSingleton<RequestListener>();
        services.AddSingleton<ILoggerProvider, LogCollector>();

        services.AddSingleton<PageAddress>();
        services.AddSingleton<PageServer>();
        services.AddSingleton(Data);
        services.AddSingleton(provider =>
            new ConfigurationFacts(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<PlatformDescription>(),
            provider.GetService<SecretsSession>()));
        setup.First.Add(RegistrationOrder.CallRecording, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, CallRecording>());
        setup.First.Add(RegistrationOrder.DevelopmentPageFilter, ServiceDescriptor.Singleton<IStartupFilter, PageFilter>());
        setup.First.Add(RegistrationOrder.DevelopmentPageLifetime, ServiceDescriptor.Singleton<IHostedService, PageLifetime>());
    }

    private static PageData Data(IServiceProvider services) => new(
        services.GetRequiredService<PlatformDescription>(),
        services.GetRequiredService<IHostEnvironment>(),
        services.GetRequiredService<TraceStore>(),
        services.GetRequiredService<LogStore>(),
        services.GetRequiredService<CallStore>(),
        services.GetRequiredService<MetricStore>(),
        services.GetRequiredService<HealthCache>(),
        services.GetRequiredService<ConfigurationFacts>(),
        services.GetRequiredService<PageAddress>(),
        services.GetRequiredService<EndpointDataSource>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetService<SecretsSession>());
}
