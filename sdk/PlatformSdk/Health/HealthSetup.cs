using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Hosting;

namespace PlatformSdk.Health;

internal static class HealthSetup
{
    internal static void Add(PlatformSetup setup)
    {
        setup.Services.AddHealthChecks();
        setup.Services.PostConfigure<HealthCheckServiceOptions>(CheckNames.MakeDistinct);
        setup.Services.AddSingleton<ServiceState>();
        setup.Services.AddSingleton<HealthCache>();
        setup.Services.AddSingleton<CheckRunner>();
        setup.Services.AddSingleton<HealthMetrics>();
        setup.Services.AddSingleton<HeartBeat>();
        setup.Services.AddSingleton<HealthResponder>();
        if (!setup.IsInspected)
            setup.First.Add(RegistrationOrder.HealthRefresher, ServiceDescriptor.Singleton<IHostedService, HealthRefresher>());
    }
}
