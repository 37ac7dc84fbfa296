using System.Globalization;
using System.Runtime.InteropServices;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Processes;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Jobs;

public sealed class WorkerTests
{
    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task In_a_cluster_a_worker_answers_health_on_the_management_port(Compilation compilation)
    {
        var port = FreePort.Next();
        await using var process = await ServiceProcess.StartWorkerAsync(compilation,
            [new("Platform__ManagementPort", $"{port}"), new("Platform__Shutdown__Drain", "0")]);
        await StartedAsync(process);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        (await client.GetStringAsync("/health/live")).ShouldBe("Healthy");
        (await client.GetStringAsync("/health/ready")).ShouldBe("Healthy");
        process.Signal(PosixSignal.SIGTERM);

        (await process.ExitCodeAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task On_a_laptop_a_worker_opens_nothing(Compilation compilation)
    {
        await using var process = await ServiceProcess.StartWorkerAsync(compilation);
        await StartedAsync(process);

        ListeningSockets(process.Id).ShouldBe(0);
    }

    private static Task<string> StartedAsync(ChildProcess process)
        => process.FindAsync("it has started", line => line.Contains("Application started", StringComparison.Ordinal) ? line : null);

    /// <summary>From <c>/proc</c>: the sockets of the process that the kernel has in state LISTEN (0A).</summary>
    private static int ListeningSockets(int process)
    {
        var own = Directory.GetFiles($"/proc/{process}/fd").Select(fd => new FileInfo(fd).LinkTarget).OfType<string>()
            .Where(target => target.StartsWith("socket:[", StringComparison.Ordinal)).Select(target => target[8..^1]).ToHashSet();
        return new[] { "tcp", "tcp6" }.SelectMany(family => File.ReadLines($"/proc/{process}/net/{family}").Skip(1))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Count(fields => string.Equals(fields[3], "0A", StringComparison.Ordinal)
                && own.Contains(fields[9].ToString(CultureInfo.InvariantCulture)));
    }
}
