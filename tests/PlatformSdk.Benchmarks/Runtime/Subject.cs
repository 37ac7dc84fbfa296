using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PlatformSdk.Benchmarks.Runtime;

/// <summary>A running program and what the kernel says of it (<c>/proc</c>, so Linux only).</summary>
internal sealed class Subject : IAsyncDisposable
{
    private const double MillisecondsPerTick = 10;

    private readonly Process _process;

    private Subject(Published program, Process process, int port, int? managementPort, double startMilliseconds)
        => (Program, _process, Port, ManagementPort, StartMilliseconds) = (program, process, port, managementPort, startMilliseconds);

    internal Published Program { get; }

    internal int Port { get; }

    internal int? ManagementPort { get; }

    /// <summary>From the start of the process to the end of its first answer.</summary>
    internal double StartMilliseconds { get; }

    internal static async Task<Subject> StartAsync(Published program, IReadOnlyDictionary<string, string> variables)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/null", program.Program, "--urls", $"http://127.0.0.1:{port}"])
        {
            // appsettings.json is read from here.
            WorkingDirectory = program.Folder,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        var begin = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        while (!await Load.TryOnceAsync(port, "/"))
            await Task.Delay(1);
        var management = variables.TryGetValue("Platform__ManagementPort", out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : (int?)null;
        return new Subject(program, process, port, management, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    internal double ResidentKilobytes()
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    /// <summary>User and system time of all its threads.</summary>
    internal double CpuMilliseconds()
    {
        var fields = File.ReadAllText($"/proc/{_process.Id}/stat").Split(") ")[1].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12],
            CultureInfo.InvariantCulture)) * MillisecondsPerTick;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
