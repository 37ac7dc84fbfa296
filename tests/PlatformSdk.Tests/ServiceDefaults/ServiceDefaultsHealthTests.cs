using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.ServiceDefaults;

/// <summary>A service whose service defaults map two health endpoints maps the platform's four too.</summary>
public sealed class ServiceDefaultsHealthTests
{
    public static MatrixTheoryData<string, bool> Ways => new(["Development", "Production"], [true, false]);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Each_path_has_one_answer(string environment, bool before)
    {
        await using var service = await RunningService.StartAsync(
            build: builder =>
            {
                if (before)
                    builder.AddServiceDefaults();
            },
            afterwards: builder =>
            {
                if (!before)
                    builder.AddServiceDefaults();
            },
            // RunningService maps the platform; the second call is the one that a program would write after its own endpoints.
            map: app => app.MapDefaultEndpoints().MapPlatform(), environment: environment);

        foreach (var path in (string[])["/health/live", "/health/startup", "/health/ready"])
            (await service.Client.GetStringAsync(path)).ShouldBe("Healthy", path);
        var laptop = environment == "Development";
        (await service.StatusAsync("/alive")).ShouldBe(laptop ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        (await service.StatusAsync("/health")).ShouldBe(laptop ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        if (laptop)
            (await service.Client.GetStringAsync("/health")).ShouldContain("\"self\":{");
    }
}
