using PlatformSdk.Testing;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Codes;

/// <summary>Errors that targets report without a task, because the tasks would not run there.</summary>
internal static class TargetsAlone
{
    /// <summary>The version of MSBuild is built in, so a copy of the targets names an older one.</summary>
    internal static void UnderAnOldBuild(Situation situation) => Evaluate(situation,
        Read("build-tasks/PlatformSdk.Build/build/PlatformSdk.Build.Requirements.targets")
            .Replace("$(MSBuildVersion)", "17.14.0", StringComparison.Ordinal),
        "PLAT0010", "-t:_PlatformRequireBuild");

    internal static void ForAnOldFramework(Situation situation) =>
        Evaluate(situation, Read("sdk/older/Older.targets"), "PLAT0015", "-p:TargetFramework=net8.0");

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    private static void Evaluate(Situation situation, string targets, string code, string argument)
    {
        var folder = Path.GetDirectoryName(situation.Write("old.proj", targets).PathOf("old.proj"))!;

        var outcome = Command.RunAsync("dotnet", folder, "msbuild", "old.proj", argument, "-nologo").GetAwaiter().GetResult();

        if (outcome.Output.Contains($": error {code}: PlatformSdk needs ", StringComparison.Ordinal))
            situation.Log.Codes.Add(code);
    }
}
