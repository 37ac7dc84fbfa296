using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Quickstart;

/// <summary>The quickstart with all that it reads before its first step, compiled once.</summary>
public sealed class CompiledQuickstart(DeveloperMachine machine) : IAsyncLifetime
{
    private readonly string _built = machine.NewFolder(Path.Combine("quickstart", "built"));

    internal string Folder { get; } = machine.NewFolder(Path.Combine("quickstart", "clone"));

    public async ValueTask InitializeAsync()
    {
        foreach (var file in new[] { "quickstart.cs", "version.json", "global.json" })
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(Folder, file));
        foreach (var sources in (string[])["sdk/PlatformSdk", "sdk/PlatformSdk.Postgres", "build-tasks", "templates"])
            Directory.CreateDirectory(Path.Combine(Folder, sources));
        (await machine.DotnetAsync(Folder, "build", "quickstart.cs", "-o", _built)).ShouldSucceed();
    }

    /// <summary>Runs it by its own program, so that there may be no <c>dotnet</c> on the PATH.</summary>
    internal async Task<CommandResult> RunAsync(Dictionary<string, string?> variables, params string[] arguments)
    {
        variables["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        await using var program = machine.Start(Folder, variables, Path.Combine(_built, "quickstart"), arguments);
        return await program.WaitAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
