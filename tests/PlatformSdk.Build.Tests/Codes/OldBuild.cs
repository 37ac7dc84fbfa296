using PlatformSdk.Testing;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Codes;

/// <summary>The targets as an MSBuild without .NET 10 evaluates them: its version is built in, so a copy of the targets names an older one.</summary>
internal static class OldBuild
{
    private const string Targets = "build-tasks/PlatformSdk.Build/build/PlatformSdk.Build.Requirements.targets";

    internal static void Evaluate(Situation situation)
    {
        var targets = File.ReadAllText(Path.Combine(Repository.Root, Targets)).Replace("$(MSBuildVersion)", "17.14.0", StringComparison.Ordinal);
        var folder = Path.GetDirectoryName(situation.Write("old.proj", targets).PathOf("old.proj"))!;

        var outcome = Command.RunAsync("dotnet", folder, "msbuild", "old.proj", "-t:_PlatformRequireBuild", "-nologo").GetAwaiter().GetResult();

        if (outcome.Output.Contains(": error PLAT0010: PlatformSdk needs MSBuild 18 or later; this is 17.14.0.", StringComparison.Ordinal))
            situation.Log.Codes.Add("PLAT0010");
    }
}
