using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;

namespace PlatformSdk.Shutdown;

internal static class ShutdownSetup
{
    internal static void Add(PlatformSetup setup)
    {
        setup.Services.AddSingleton<Drain>();
        if (setup.IsInspected)
            return;
        EarlyEnd.Watch(setup.Description.Name);
        setup.Services.AddSingleton<LateLogRules>();
        setup.Services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>>(services => services.GetRequiredService<LateLogRules>());
        setup.Services.AddSingleton<IOptionsChangeTokenSource<LoggerFilterOptions>>(services => services.GetRequiredService<LateLogRules>());
        setup.Services.AddSingleton<SignalLifetime>();
        setup.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime>(services => services.GetRequiredService<SignalLifetime>()));
        if (setup.Configuration["shutdownTimeoutSeconds"] is null)
            setup.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(RuntimeDefaults.ShutdownSeconds));
    }
}
