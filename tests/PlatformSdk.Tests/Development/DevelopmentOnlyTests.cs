using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Development;

public sealed class DevelopmentOnlyTests
{
    private static readonly string s_page = typeof(PlatformSdk.Development.DevelopmentSetup).Namespace!;

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Dev", false)]
    [InlineData("Development", true)]
    public void Outside_development_nothing_of_the_page_is_registered(string environment, bool expected)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.AddPlatform(RunningService.Description);

        builder.Services.Any(IsOfThePage).ShouldBe(expected);
    }

    [Fact]
    public void A_worker_has_no_server_and_no_page()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Development" });
        builder.AddPlatform(RunningService.Description);

        builder.Services.Any(IsOfThePage).ShouldBeFalse();
    }

    private static bool IsOfThePage(ServiceDescriptor service)
        => ((Type?[])[service.ServiceType, service.ImplementationType, service.ImplementationInstance?.GetType(),
            service.ImplementationFactory?.Method.DeclaringType])
            .Any(type => type?.Namespace?.StartsWith(s_page, StringComparison.Ordinal) == true);
}
