using System.Text.RegularExpressions;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Tasks;

/// <summary>Says, once for each version, that the SDK has moved on since a template made the project, and where to read what is new.</summary>
internal static partial class ScaffoldAdvice
{
    internal const string Notes = "https://github.com/platform-sdk/platform-sdk/blob/main/CHANGELOG.md";

    private const string Said = "platform.scaffold.txt";

    /// <summary>What the nearest template wrote down about itself, from the project up to the root of the repository.</summary>
    internal static void Give(string projectFolder, string? repositoryRoot, SemanticVersion sdk, string intermediateFolder, FindingList findings)
    {
        if (Find(projectFolder, repositoryRoot) is not { } file)
            return;
        if (TextFile.Read(file) is not { } scaffold)
            return;
        // A file that says nothing of use is nobody's mistake: it is a note, not an input.
        if (Version().Match(scaffold) is not { Success: true } version || sdk.CompareTo(new SemanticVersion(version.Groups[1].Value)) <= 0)
            return;
        var memory = Path.Combine(intermediateFolder, Said);
        var news = $"{version.Groups[1].Value} -> {sdk.Text}\n";
        if (File.Exists(memory) && File.ReadAllText(memory) == news)
            return;
        CheckedFile.WriteIfChanged(new ProjectFolder(intermediateFolder), Said, news, findings);
        var template = Template().Match(scaffold) is { Success: true } name ? name.Groups[1].Value : "a template";
        findings.Add(AdviceCodes.ScaffoldIsOlder, Span.Of(file),
            $"This was made by {template} {version.Groups[1].Value}, and PlatformSdk is {sdk.Text} now. What is new: {Notes}");
    }

    private static string? Find(string? folder, string? root)
    {
        for (folder = Path.GetFullPath(folder!); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, ".platform", "scaffold.yaml") is var file && File.Exists(file))
                return file;
            if (!string.IsNullOrEmpty(root) && Path.GetRelativePath(root, folder) == ".")
                return null;
        }

        return null;
    }

    [GeneratedRegex("""^version:\s*["']?([0-9][^\s"'#]*)""", RegexOptions.Multiline)]
    private static partial Regex Version();

    [GeneratedRegex("""^template:\s*["']?([A-Za-z0-9._-]+)""", RegexOptions.Multiline)]
    private static partial Regex Template();
}
