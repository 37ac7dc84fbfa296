using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace PlatformSdk.Aspire.Laptop;

/// <summary>The engine that Aspire runs containers with: Docker or Podman. Without one, Aspire would wait for it forever.</summary>
internal static class ContainerEngine
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(20);

    /// <summary>The engines that Aspire would use, by the setting that it reads.</summary>
    internal static IReadOnlyList<string> Candidates(IConfiguration configuration) =>
        (configuration["ASPIRE_CONTAINER_RUNTIME"] ?? configuration["DOTNET_ASPIRE_CONTAINER_RUNTIME"]) is { Length: > 0 } one ? [one]
            : ["docker", "podman"];

    internal static bool Runs(IConfiguration configuration) => Candidates(configuration).Any(Answers);

    private static bool Answers(string engine)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(engine, ["ps", "--quiet", "--last", "1"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (process.WaitForExit(s_deadline))
                return process.ExitCode == 0;
            process.Kill(entireProcessTree: true);
            return false;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
