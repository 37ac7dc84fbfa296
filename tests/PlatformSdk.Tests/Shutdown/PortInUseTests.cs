using System.Globalization;
using System.Net;
using System.Net.Sockets;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Shutdown;

/// <summary>A start on a port that another process has, here this one.</summary>
public sealed class PortInUseTests
{
    [Theory]
    [InlineData("Development", "--urls", "--urls http://localhost:PORT")]
    [InlineData("Development", "--Platform:ManagementPort", "Platform__ManagementPort=PORT")]
    [InlineData("Production", "--urls", "--urls http://localhost:PORT")]
    public async Task A_start_on_a_port_in_use_says_who_has_it_and_how_to_choose_another(string environment, string argument, string advice)
    {
        using var listener = new TcpListener(IPAddress.IPv6Any, 0);
        listener.Server.DualMode = true;
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        await using var process = ServiceProcess.StartWith([new("ASPNETCORE_ENVIRONMENT", environment)],
            argument, argument == "--urls" ? $"http://127.0.0.1:{port}" : port);

        (await process.ExitCodeAsync()).ShouldBe(1);

        var line = process.Lines.Where(line => line.Contains("cannot start", StringComparison.Ordinal)).ShouldHaveSingleItem();
        line.ShouldContain($"port {port} is in use by ");
        line.ShouldContain(advice);
        if (OperatingSystem.IsLinux())
            line.ShouldContain($"(process {Environment.ProcessId})");
        if (environment == "Development")
            process.Output.ShouldNotContain("   at ");
    }
}
