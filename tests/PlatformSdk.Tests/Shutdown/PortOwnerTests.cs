using System.Net;
using System.Net.Sockets;
using PlatformSdk.Shutdown;

namespace PlatformSdk.Tests.Shutdown;

/// <summary>Who listens on a port, where that process has other things to do.</summary>
public sealed class PortOwnerTests
{
    [Fact]
    public async Task A_process_that_opens_and_closes_files_all_the_time_is_found_every_time()
    {
        if (!OperatingSystem.IsLinux())
            return;
        // What is closed again is looked at before the socket.
        var before = Enumerable.Range(0, 20).Select(_ => File.OpenRead("/dev/null")).ToList();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        before.ForEach(file => file.Dispose());
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var busy = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var opening = Task.Run(() =>
        {
            while (!busy.IsCancellationRequested)
                File.OpenRead("/dev/null").Dispose();
        }, CancellationToken.None);

        var owners = Enumerable.Range(0, 50).Select(_ => PortOwner.Find(port)?.Id).Distinct().ToList();
        await busy.CancelAsync();
        await opening;

        owners.ShouldBe([Environment.ProcessId]);
    }
}
