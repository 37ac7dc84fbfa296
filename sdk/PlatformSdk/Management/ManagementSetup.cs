using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Hosting;

namespace PlatformSdk.Management;

internal static class ManagementSetup
{
    internal static void Add(PlatformSetup setup)
    {
        setup.Services.AddSingleton<HealthProbes>();
        setup.Services.AddSingleton<ManagementServer>();
    }
}
