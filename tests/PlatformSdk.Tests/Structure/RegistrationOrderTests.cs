using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using PlatformSdk.Development;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Health;
using PlatformSdk.Startup;
using PlatformSdk.Testing;
using PlatformSdk.Web;

namespace PlatformSdk.Tests.Structure;

/// <summary>One place states which registrations of the platform come before those of the service, and in which order.</summary>
public sealed class RegistrationOrderTests
{
    [Theory]
    [InlineData(typeof(IHostedService), new[] { typeof(PlatformLifecycle), typeof(PageLifetime), typeof(HealthRefresher), typeof(Own) })]
    [InlineData(typeof(IStartupFilter), new[] { typeof(PageFilter), typeof(FirstMiddleware), typeof(Own) })]
    [InlineData(typeof(IHttpMessageHandlerBuilderFilter), new[] { typeof(CallRecording), typeof(Own) })]
    public void The_platform_comes_before_the_service_in_the_stated_order(Type service, Type[] expected)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Services.AddSingleton<IHostedService, Own>();
        builder.Services.AddSingleton<IStartupFilter, Own>();
        builder.Services.AddSingleton<IHttpMessageHandlerBuilderFilter, Own>();

        builder.AddPlatform(new PlatformDescription { Name = "orders", Owner = "team" });

        builder.Services.Where(one => one.ServiceType == service).Select(one => one.ImplementationType).OfType<Type>()
            .Where(expected.Contains).ShouldBe(expected);
    }

    [Fact]
    public void No_other_code_inserts_into_the_service_collection()
        => Structure.FolderUses.FilesOf(Path.Combine(Repository.Root, "sdk"))
            .Where(file => file.Text.Contains("ervices.Insert(", StringComparison.Ordinal)).Select(file => file.Path)
            .ShouldBe(["PlatformSdk/Hosting/FirstRegistrations.cs"]);

    private sealed class Own : IHostedService, IStartupFilter, IHttpMessageHandlerBuilderFilter
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => next;

        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => next;
    }
}
