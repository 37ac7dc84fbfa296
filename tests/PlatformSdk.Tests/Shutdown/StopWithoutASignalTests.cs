using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Testing;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Shutdown;

/// <summary>A Windows service, systemd and code stop the application themselves; they have no signal for us.</summary>
public sealed class StopWithoutASignalTests
{
    [Fact]
    public async Task A_stop_without_a_signal_drains_as_well_before_any_hosted_service_stops()
    {
        await using var service = await RunningService.StartAsync([new("Platform:Shutdown:Drain", "2s")]);

        service.App.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        var stop = service.App.StopAsync();

        await Eventually.IsTrueAsync("readiness fails", async () => await service.StatusAsync("/health/ready") == HttpStatusCode.ServiceUnavailable);
        (await service.StatusAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
        await stop;
    }
}
