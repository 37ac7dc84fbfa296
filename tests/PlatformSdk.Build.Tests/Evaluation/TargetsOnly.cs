using PlatformSdk.Testing;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Evaluation;

/// <summary>A folder whose projects import our targets and nothing else, built by MSBuild itself.</summary>
internal sealed class TargetsOnly : IDisposable
{
    private static readonly string s_targets = Path.Combine(Repository.Root, "build-tasks/PlatformSdk.Build");

    // Nothing of a build server.
    private static readonly Dictionary<string, string?> s_laptop =
        new[] { "CI", "GITHUB_ACTIONS", "TF_BUILD", "ContinuousIntegrationBuild" }.ToDictionary(sign => sign, _ => (string?)null);

    internal string Root { get; } = Directory.CreateTempSubdirectory("platform-").FullName;

    internal string PathOf(string path) => Path.Combine(Root, path);

    internal void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    /// <summary>A service with a project beside its description.</summary>
    /// <param name="folder">The folder of both.</param>
    /// <param name="obj">What the SDK would set as the folder of intermediate files.</param>
    /// <param name="frameworks">Several target frameworks, if it has.</param>
    internal void Service(string folder, string obj = "obj/", string frameworks = "")
    {
        Write($"{folder}/platform.yaml", Run.Head);
        Write($"{folder}/orders.proj", $"""
            <Project DefaultTargets="PlatformGenerate">
              <PropertyGroup>
                <BaseIntermediateOutputPath>{obj}</BaseIntermediateOutputPath>
                <IntermediateOutputPath>{obj}Debug/$(TargetFramework)/</IntermediateOutputPath>
                <TargetFrameworks>{frameworks}</TargetFrameworks>
                <_Outer Condition="'$(TargetFrameworks)' != '' and '$(TargetFramework)' == ''">MultiTargeting</_Outer>
              </PropertyGroup>
              <Import Project="{s_targets}/build$(_Outer)/PlatformSdk.Build.targets"/>
            </Project>
            """);
    }

    /// <summary>Builds a project and gives the log.</summary>
    internal string Build(string project, params string[] arguments)
    {
        string[] command =
            ["msbuild", PathOf(project), "-nologo", "-v:d", $"-p:_PlatformTasks={Path.Combine(AppContext.BaseDirectory, "PlatformSdk.Build.dll")}"];
        return Command.RunAsync("dotnet", Root, s_laptop, TimeSpan.FromMinutes(5), [.. command, .. arguments]).GetAwaiter().GetResult().Output;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
