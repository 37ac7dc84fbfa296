using System.Globalization;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>
/// The program of the pipeline in a repository with two services that dev runs as they are. It is compiled once: the journey of a change shows that
/// <c>dotnet run pipeline.cs</c> is the same.
/// </summary>
public sealed class PipelineProgram : IAsyncLifetime
{
    /// <summary>Each class of tests has one of its own.</summary>
    private static int s_count;

    private readonly DeveloperMachine _machine;
    private readonly string _built;

    internal Clone Clone { get; }

    public PipelineProgram(DeveloperMachine machine)
    {
        var root = string.Create(CultureInfo.InvariantCulture, $"pipeline-of-{Interlocked.Increment(ref s_count)}");
        _machine = machine;
        _built = machine.NewFolder(Path.Combine(root, "built"));
        Clone = new(machine, machine.NewFolder(Path.Combine(root, "clone")), machine.NewFolder(Path.Combine(root, "remote.git")));
    }

    public async ValueTask InitializeAsync()
    {
        File.Copy(Path.Combine(Repository.Root, "templates/content/platform-system/pipeline.cs"), Path.Combine(Clone.Folder, "pipeline.cs"));
        Write("libraries/Shared/Shared.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"/>\n");
        Write("services/orders/src/orders/orders.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <ItemGroup><ProjectReference Include="..\..\..\..\libraries\Shared\Shared.csproj"/></ItemGroup>
            </Project>
            """);
        Write("services/orders/src/orders/platform.yaml", "kind: service\nname: orders\n");
        Write("services/mailer/src/mailer/platform.yaml", "kind: worker\nname: \"mailer\"\n");
        await Clone.InitializeAsync();
        var commit = await Clone.PushAsync("Begin");
        foreach (var service in new[] { "orders", "mailer" })
            Write($"services/{service}/src/{service}/deploy/releases/dev.yaml", $"tag: \"1.0.1\"\ncommit: \"{commit}\"\n");
        await Clone.PushAsync("Release");
        (await _machine.DotnetAsync(Clone.Folder, "build", "pipeline.cs", "-o", _built)).ShouldSucceed();
    }

    /// <summary>Runs it in the clone, wherever it was compiled to.</summary>
    internal Task<CommandResult> RunAsync(params string[] arguments) =>
        _machine.DotnetAsync(Clone.Folder, [Path.Combine(_built, "pipeline.dll"), .. arguments]);

    internal void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Clone.Folder, file))!);
        File.WriteAllText(Path.Combine(Clone.Folder, file), text);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
