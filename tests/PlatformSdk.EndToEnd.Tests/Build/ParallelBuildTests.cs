using Microsoft.Build.Logging.StructuredLogger;
using PlatformSdk.EndToEnd.Tests.Machine;
using Task = System.Threading.Tasks.Task;

namespace PlatformSdk.EndToEnd.Tests.Build;

public sealed class ParallelBuildTests(DeveloperMachine machine)
{
    [Fact]
    public async Task Services_that_share_defaults_build_side_by_side_and_the_log_shows_what_each_did()
    {
        var folder = machine.NewFolder("many");
        await File.WriteAllTextAsync(Path.Combine(folder, "platform.defaults.yaml"),
            "apiVersion: platform-sdk/v1\nimageRegistry: registry.example.com/shop\n");
        string[] names = ["a", "b", "c"];
        foreach (var name in names)
            WrittenService.WriteProject(Path.Combine(folder, name), machine, "<TargetFramework>net10.0</TargetFramework>");
        await File.WriteAllTextAsync(Path.Combine(folder, "all.proj"), """
            <Project Sdk="Microsoft.Build.NoTargets/3.7.0">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="*/Orders.csproj" ReferenceOutputAssembly="false"/></ItemGroup>
            </Project>
            """);

        (await machine.DotnetAsync(folder, "build", "all.proj", "-m", "-bl:all.binlog")).ShouldSucceed();

        foreach (var name in names)
            (await File.ReadAllTextAsync(Path.Combine(folder, name, "deploy", "production", "deployment.yaml")))
                .ShouldContain("registry.example.com/shop/orders:unreleased");
        var log = BinaryLog.ReadBuild(Path.Combine(folder, "all.binlog"));
        log.FindChildrenRecursive<Target>(t => t.Name == "PlatformGenerate").Count.ShouldBe(names.Length);
        log.FindChildrenRecursive<Message>(m => m.Text.Contains("platform.yaml -> ", StringComparison.Ordinal)).Count.ShouldBe(names.Length);
    }
}
