using System.Collections.Concurrent;

namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>
/// The servers of MSBuild and of the compiler of this run, which stay warm from one command to the next. A server of MSBuild serves one command at a
/// time, so each command gets one of its own; the compiler's serves all, and may be that of <c>test.cs</c>. The names keep them apart from those of
/// the developer, and of another run.
/// </summary>
internal sealed class BuildServers
{
    private static readonly string? s_compiler = Environment.GetEnvironmentVariable("SharedCompilationId");

    private readonly string _run = Guid.NewGuid().ToString("n");
    private readonly ConcurrentStack<string> _free = [];
    private int _count;

    internal IEnumerable<string> All => Enumerable.Range(1, _count).Select(Name);

    /// <summary>The one that was used last, since it is the warmest.</summary>
    internal string Take() => _free.TryPop(out var name) ? name : Name(Interlocked.Increment(ref _count));

    internal void Return(string name) => _free.Push(name);

    /// <summary>What a command needs to know to find its servers, or to start them.</summary>
    /// <param name="name">Of the server of MSBuild; null for a command that builds nothing.</param>
    internal IEnumerable<KeyValuePair<string, string?>> Variables(string? name) =>
    [
        new("MSBUILDNODEHANDSHAKESALT", name),
        new("DOTNET_CLI_USE_MSBUILD_SERVER", name is null ? null : "1"),
        // Also where the shell of the tests forbids it: to start a compiler for each project costs more than to compile the project.
        new("UseSharedCompilation", "true"),
        new("SharedCompilationId", s_compiler ?? _run),
        // A command ends before it pays to compile a method again, and better: half of the processor time of a build. Only a server that has had
        // nothing new to do for a second does it.
        new("DOTNET_TieredPGO", "0"),
        new("DOTNET_TC_CallCountingDelayMs", "1000"),
    ];

    private string Name(int number) => $"{_run}-{number}";
}
