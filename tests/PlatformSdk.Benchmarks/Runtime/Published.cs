using System.Diagnostics;
using System.Runtime.InteropServices;
using PlatformSdk.Testing;

namespace PlatformSdk.Benchmarks.Runtime;

/// <summary>A program as it would be in an image. The platform's has its probes on a port of its own, and the floor has none.</summary>
internal sealed record Published(string Project, bool IsNative, string ProbePath)
{
    internal static readonly Published Floor = new("PlatformSdk.Benchmarks.Floor", IsNative: false, "/");
    internal static readonly Published Peer = new("PlatformSdk.Benchmarks.Peer", IsNative: false, "/alive");
    internal static readonly Published Ours = new("PlatformSdk.Benchmarks.Service", IsNative: false, "/health/live");
    internal static readonly Published Native = Ours with { IsNative = true };

    internal static readonly IReadOnlyList<Published> Plain = [Floor, Peer, Ours];

    internal static readonly IReadOnlyList<Published> WithClients = [.. Plain.Select(program => program with { HasClients = true })];

    /// <summary>Whether it has a client of PostgreSQL and one of Redis.</summary>
    internal bool HasClients { get; init; }

    internal string Folder =>
        Path.Combine(Repository.Root, "artifacts", "benchmarks", Project + (IsNative ? ".Native" : "") + (HasClients ? ".Clients" : ""));

    internal string Program => Path.Combine(Folder, Project);

    internal void Publish()
    {
        var kind = IsNative ? "-p:Native=true" : "--no-self-contained";
        using var publish = Process.Start(new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine(Repository.Root, "tests", Project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, kind,
            $"-p:Clients={HasClients}", "-nodeReuse:false", "-v", "quiet", "-o", Folder,
        ]))!;
        publish.WaitForExit();
        if (publish.ExitCode != 0)
            throw new InvalidOperationException($"{Project} could not be published: see above.");
    }
}
