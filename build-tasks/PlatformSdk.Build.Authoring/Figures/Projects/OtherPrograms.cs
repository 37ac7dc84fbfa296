using PlatformSdk.Build.Authoring.Systems.Discovery;

namespace PlatformSdk.Build.Authoring.Figures.Projects;

/// <summary>The programs of a repository that have no description: what could still become a service of the platform.</summary>
internal static class OtherPrograms
{
    private static readonly string[] s_programs = ["Microsoft.NET.Sdk.Web", "Microsoft.NET.Sdk.Worker"];
    private static readonly string[] s_tests =
        ["Microsoft.NET.Test.Sdk", "Microsoft.Testing.", "xunit", "NUnit", "MSTest", "TUnit", "BenchmarkDotNet"];

    /// <summary>Their project files, relative to the folder, ordered.</summary>
    internal static IReadOnlyList<string> Below(string root, ProjectFolders projects) =>
    [
        .. from folder in ServiceFolders.All(root)
           where !File.Exists(Path.Combine(folder, ServiceFolders.Description))
           from file in projects.In(folder)
           where projects.Read(file) is { } project && IsProgram(project)
           orderby file
           select Path.GetRelativePath(root, file).Replace('\\', '/'),
    ];

    private static bool IsOfTests(string package) =>
        Array.Exists(s_tests, test => package.StartsWith(test, StringComparison.OrdinalIgnoreCase));

    /// <summary>What runs somewhere: no test, no benchmark, no tool of developers, and no program that starts the others on a laptop.</summary>
    private static bool IsProgram(ProjectFile project)
    {
        var sdks = project.Sdks.Select(sdk => sdk.Split('/')[0]).ToList();
        return (sdks.Exists(sdk => s_programs.Contains(sdk, StringComparer.OrdinalIgnoreCase))
                || project.Property("OutputType") is { } type && (type.Equals("Exe", StringComparison.OrdinalIgnoreCase)
                    || type.Equals("WinExe", StringComparison.OrdinalIgnoreCase)))
            && !sdks.Exists(sdk => sdk.StartsWith("Aspire.AppHost", StringComparison.OrdinalIgnoreCase)) && !project.IsTrue("IsAspireHost")
            && !project.IsTrue("IsTestProject") && !project.IsTrue("PackAsTool")
            && !project.Items("PackageReference").Any(IsOfTests);
    }
}
