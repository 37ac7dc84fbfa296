namespace PlatformSdk.Conformance.Tests.Pipeline;

/// <summary>smoke.cs, compiled once.</summary>
public sealed class SmokeProgram : IAsyncLifetime
{
    private readonly TemporaryFolder _root = new();

    public async ValueTask InitializeAsync()
    {
        _root.Write("smoke.cs", File.ReadAllText(Path.Combine(Workflow.Template, "smoke.cs")));
        var built = await Command.RunAsync("dotnet", _root.Path, "build", "smoke.cs", "-o", _root.PathOf("built"));
        built.ExitCode.ShouldBe(0, built.Output);
    }

    /// <summary>The program for a folder: it works in that of its source, which the compiled one takes from its settings.</summary>
    internal string In(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.PathOf("built"));
        foreach (var file in Directory.GetFiles(_root.PathOf("built"), "smoke.*"))
            File.Copy(file, folder.PathOf($"built/{Path.GetFileName(file)}"), overwrite: true);
        var settings = folder.PathOf("built/smoke.runtimeconfig.json");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace(_root.Path, folder.Path, StringComparison.Ordinal));
        return folder.PathOf("built/smoke.dll");
    }

    public ValueTask DisposeAsync()
    {
        _root.Dispose();
        return ValueTask.CompletedTask;
    }
}
