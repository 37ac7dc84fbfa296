using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Hosting;

namespace PlatformSdk.Migrations;

internal static class MigrationSetup
{
    internal static void Add(PlatformSetup setup)
    {
        if (setup.IsInspected || !setup.Environment.IsDevelopment() || !setup.Description.Needs.Any(need => need.Migrations is not null))
            return;
        setup.First.Add(RegistrationOrder.Migrations, ServiceDescriptor.Singleton<IHostedService, LaptopMigrations>());
    }
}
