using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Processes;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Development;

public sealed class DevelopmentOnlyTests
{
    private static readonly string s_page = typeof(PlatformSdk.Development.DevelopmentSetup).Namespace!;

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Dev", false)]
    [InlineData("Development", true)]
    public void Only_in_development_is_anything_of_the_page_registered(string environment, bool expected)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.AddPlatform(RunningService.Description);

        builder.Services.Any(IsOfThePage).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Development", true)]
    public void Of_a_worker_too(string environment, bool expected)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.AddPlatform(RunningService.Description);

        builder.Services.Any(IsOfThePage).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Staging", false)]
    [InlineData("Development", true)]
    public async Task Only_in_development_is_a_type_of_the_page_loaded(string environment, bool expected)
    {
        await using var service = ServiceProcess.Start([new("LISTS_TYPES", "true"), new("DOTNET_ENVIRONMENT", environment)]);
        using var client = await service.ClientAsync();
        string[] types = [];
        // The runtime reports a type a moment after it is loaded.
        await Eventually.IsTrueAsync("the types of the health endpoint", async () =>
        {
            types = (await client.GetStringAsync("/loaded/types")).Split('\n');
            return types.Any(type => type.Contains("PlatformSdk.Health.", StringComparison.Ordinal))
                && (!expected || types.Any(type => type.Contains("PageServer", StringComparison.Ordinal)));
        });

        IsOfThePage(types).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Development", true)]
    public async Task Only_in_development_does_a_worker_load_a_type_of_the_page(string environment, bool expected)
    {
        await using var worker = await ServiceProcess.StartWorkerAsync(Compilation.Managed,
            [new("LISTS_TYPES", "true"), new("DOTNET_ENVIRONMENT", environment)]);
        // The page is created before the health checks are.
        await Eventually.IsTrueAsync("the logger of the health checks",
            () => worker.Output.Contains("ILogger`1<PlatformSdk.Health.HealthRefresher>", StringComparison.Ordinal));

        IsOfThePage(worker.Output.Split('\n')).ShouldBe(expected);
    }

    private static bool IsOfThePage(IEnumerable<string> types) => types.Any(type =>
        type.Contains(s_page, StringComparison.Ordinal) && !type.Contains("DevelopmentSetup", StringComparison.Ordinal));

    private static bool IsOfThePage(ServiceDescriptor service)
        => ((Type?[])[service.ServiceType, service.ImplementationType, service.ImplementationInstance?.GetType(),
            service.ImplementationFactory?.Method.DeclaringType])
            .Any(type => type?.Namespace?.StartsWith(s_page, StringComparison.Ordinal) == true);
}
