using System.Diagnostics;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Running;

/// <summary>
/// The test service with nobody at the other end of its pipes, until somebody asks what is in them. By hand, since CliWrap reads what a program
/// writes.
/// </summary>
internal sealed class UnreadProcess : IAsyncDisposable
{
    private readonly Process _process;

    private UnreadProcess(Process process, int port)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(5) };
    }

    internal HttpClient Client { get; }

    internal static async Task<UnreadProcess> StartAsync(params KeyValuePair<string, string?>[] variables)
        => await ListeningAsync("dotnet", [typeof(Program).Assembly.Location], variables);

    /// <summary>Through a shell, which gives it another standard output.</summary>
    internal static async Task<UnreadProcess> StartAsync(string redirection)
        => await ListeningAsync("/bin/sh", ["-c", $"exec dotnet '{typeof(Program).Assembly.Location}' \"$@\" {redirection}", "sh"], []);

    internal Task<string> OutputAsync() => _process.StandardOutput.ReadToEndAsync();

    internal Task<string> ErrorAsync() => _process.StandardError.ReadToEndAsync();

    /// <summary>Reads standard output from now on.</summary>
    internal StreamReader Output => _process.StandardOutput;

    internal void Terminate() => Process.Start("kill", ["-TERM", $"{_process.Id}"]).WaitForExit();

    internal async Task<int> ExitCodeAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await _process.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<UnreadProcess> ListeningAsync(string program, string[] arguments, KeyValuePair<string, string?>[] variables)
    {
        var port = FreePort.Next();
        var start = new ProcessStartInfo(program, [.. arguments, "--urls", $"http://127.0.0.1:{port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        start.Environment["Platform__Shutdown__Drain"] = "0";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        var process = new UnreadProcess(Process.Start(start)!, port);
        await Testing.Eventually.IsTrueAsync("it listens", async () =>
        {
            try
            {
                return (await process.Client.GetAsync("/health/live")).IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
        return process;
    }
}
