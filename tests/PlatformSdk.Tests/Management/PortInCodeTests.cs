using System.Net;
using Microsoft.AspNetCore.Hosting;
using PlatformSdk.Testing.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Management;

public sealed class PortInCodeTests
{
    [Fact]
    public async Task A_port_that_code_gives_to_the_app_too_stops_the_start_and_is_named()
    {
        var port = FreePort.Next();
        var failure = await Should.ThrowAsync<IOException>(() => RunningService.StartAsync([new("Platform:ManagementPort", $"{port}")], urls: null,
            build: builder => builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port))));

        failure.Message.ShouldContain($":{port}");
    }
}
