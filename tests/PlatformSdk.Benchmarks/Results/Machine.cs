using System.Diagnostics;
using System.Runtime.InteropServices;
using PlatformSdk.Testing;

namespace PlatformSdk.Benchmarks.Results;

/// <summary>What a run ran on, since times mean nothing without it.</summary>
internal sealed record Machine(string Processor, int Cores, long MemoryMegabytes, string System, string Runtime, string Commit)
{
    internal static Machine ThisOne() => new(
        ProcessorName(), Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_000_000, RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription, Git("rev-parse", "--short", "HEAD"));

    private static string ProcessorName() => File.Exists("/proc/cpuinfo")
        && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, WorkingDirectory = Repository.Root })!;
        var text = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        return text;
    }
}
