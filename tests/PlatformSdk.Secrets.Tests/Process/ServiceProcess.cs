using System.Diagnostics;

namespace PlatformSdk.Secrets.Tests.Process;

/// <summary>The test's service in a process of its own: what it printed and how it ended.</summary>
internal sealed record ServiceProcess(int ExitCode, string Output, string Error)
{
    internal static async Task<ServiceProcess> RunAsync(params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PlatformSdk.Secrets.Tests.Service.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Platform__Shutdown__Drain"] = "0s";
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = System.Diagnostics.Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The service did not end. It printed: {await output} {await error}");
        }

        return new(process.ExitCode, await output, await error);
    }
}
