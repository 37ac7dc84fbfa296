using System.Diagnostics;
using System.Runtime.InteropServices;
using PlatformSdk.Testing;

namespace PlatformSdk.Benchmarks.Runtime;

/// <summary>A program as it would be in an image: published, framework-dependent.</summary>
internal sealed record Published(string Program, string Folder)
{
    internal static Published Make(string project)
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "benchmarks", project);
        using var publish = Process.Start(new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine(Repository.Root, "tests", project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
                "--no-self-contained",
            "-nodeReuse:false", "-v", "quiet", "-o", folder,
        ]))!;
        publish.WaitForExit();
        return publish.ExitCode == 0
            ? new(Path.Combine(folder, project), folder)
            : throw new InvalidOperationException($"{project} could not be published: see above.");
    }
}
