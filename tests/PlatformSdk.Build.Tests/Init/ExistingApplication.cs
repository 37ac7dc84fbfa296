using PlatformSdk.Build.Authoring.Init;
using PlatformSdk.Build.Authoring.Init.Advice;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Init;

/// <summary>A program as somebody has it before the platform, in a folder of its own.</summary>
internal sealed class ExistingApplication : IDisposable
{
    internal ExistingApplication(string program = "", bool isWeb = true, params string[] packages)
    {
        Folder = Directory.CreateTempSubdirectory("platform-").FullName;
        Facts = new ProjectFacts(Folder, "Contoso.Orders") { IsWeb = isWeb, Packages = packages, Sources = ["Program.cs"] };
        Write("Program.cs", program);
    }

    internal string Folder { get; }

    internal ProjectFacts Facts { get; set; }

    internal IReadOnlyList<Finding> Findings { get; private set; } = [];

    internal IReadOnlyList<Step> Steps { get; private set; } = [];

    internal void Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, file))!);
        File.WriteAllText(Path.Combine(Folder, file), content);
    }

    /// <summary>The description, which is always one that a build accepts.</summary>
    internal string Describe()
    {
        var findings = new FindingList();
        var project = ExistingProject.Read(Facts, findings);
        var description = FirstDescription.Deduce(project);
        Findings = findings.Ordered();
        Steps = NextSteps.StepsFor(description, project, "platform.yaml");
        Run.Model(description.Text);
        return description.Text;
    }

    /// <summary>The line of a key, without the reason beside it.</summary>
    internal string? Line(string key) =>
        Describe().Split('\n').Where(line => line.TrimStart().StartsWith(key + ":", StringComparison.Ordinal))
        .Select(line => line.Split("  #")[0].Split(" # ")[0].Trim()).FirstOrDefault();

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
