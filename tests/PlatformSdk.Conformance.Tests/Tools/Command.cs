using System.Diagnostics;

namespace PlatformSdk.Conformance.Tests.Tools;

/// <summary>A program of the machine, run to its end.</summary>
internal static class Command
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(5);

    /// <summary>The program's full path, or null where the machine does not have it.</summary>
    internal static string? Find(string program)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending)))
            .FirstOrDefault(File.Exists);
    }

    internal static async Task<Outcome> RunAsync(string path, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(s_deadline);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{path} {string.Join(' ', arguments)}' did not end within {s_deadline.TotalMinutes} minutes.");
        }

        return new Outcome(process.ExitCode, await output, await error);
    }
}

internal sealed record Outcome(int ExitCode, string Output, string Error);
