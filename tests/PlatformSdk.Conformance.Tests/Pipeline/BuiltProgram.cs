namespace PlatformSdk.Conformance.Tests.Pipeline;

/// <summary>A program of the pipeline, compiled once.</summary>
public abstract class BuiltProgram(string name) : IAsyncLifetime
{
    private readonly TemporaryFolder _root = new();

    public async ValueTask InitializeAsync()
    {
        _root.Write($"{name}.cs", File.ReadAllText(Path.Combine(Workflow.Template, $"{name}.cs")));
        var built = await Command.RunAsync("dotnet", _root.Path, "build", $"{name}.cs", "-o", _root.PathOf("built"));
        built.ExitCode.ShouldBe(0, built.Output);
    }

    /// <summary>The program for a folder: it works in that of its source, which the compiled one takes from its settings.</summary>
    internal string In(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.PathOf("built"));
        foreach (var file in Directory.GetFiles(_root.PathOf("built"), $"{name}.*"))
            File.Copy(file, folder.PathOf($"built/{Path.GetFileName(file)}"), overwrite: true);
        var settings = folder.PathOf($"built/{name}.runtimeconfig.json");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace(_root.Path, folder.Path, StringComparison.Ordinal));
        return folder.PathOf($"built/{name}.dll");
    }

    internal Task<Outcome> RunAsync(TemporaryFolder folder, Dictionary<string, string?> variables, params string[] arguments) =>
        Command.RunAsync("dotnet", folder.Path, variables, TimeSpan.FromMinutes(5), [In(folder), .. arguments]);

    public ValueTask DisposeAsync()
    {
        _root.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

/// <summary>smoke.cs.</summary>
public sealed class SmokeProgram() : BuiltProgram("smoke");

/// <summary>preview.cs.</summary>
public sealed class PreviewProgram() : BuiltProgram("preview");

/// <summary>gitlab.cs.</summary>
public sealed class GitLabProgram() : BuiltProgram("gitlab");

/// <summary>azure.cs.</summary>
public sealed class AzureProgram() : BuiltProgram("azure");
