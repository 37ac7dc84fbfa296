namespace PlatformSdk.Testing.Processes;

/// <summary>
/// The test service as a native program. <c>test.cs</c> compiles it once for all test projects and says where it is; without it, MSBuild notices what
/// has not changed since. A publish replaces the program, so that two test projects that run side by side must not both publish it.
/// A warning of the native compiler is an error.
/// </summary>
public static class NativeService
{
    private const string Project = "tests/PlatformSdk.Tests.Service";
    private const string Folder = "artifacts/native";

    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(20);
    private static readonly Lazy<Task<string>> s_program = new(CompileAsync);

    /// <summary>The path of the program.</summary>
    public static Task<string> CompiledAsync() => s_program.Value;

    private static async Task<string> CompileAsync()
    {
        if (Environment.GetEnvironmentVariable("NATIVE_SERVICE") is { } compiled)
            return compiled;
        var folder = Path.Combine(Repository.Root, Folder);
        using var alone = await FileLock.TakeAsync(Path.Combine(folder, "compile.lock"), s_deadline);
        var outcome = await Command.RunAsync("dotnet", Repository.Root, [new("MSBUILDDISABLENODEREUSE", "1")], s_deadline,
            // Without the version of the commit, which would change the program with every commit.
            "publish", Project, "--artifacts-path", folder, "-p:NativeTests=true", "-p:Version=1.0.0", "-o", Path.Combine(folder, "program"));
        return outcome.ExitCode == 0
            ? Path.Combine(folder, "program", Path.GetFileName(Project))
            : throw new InvalidOperationException($"The native test service could not be compiled:\n{outcome.Output}{outcome.Error}");
    }
}
