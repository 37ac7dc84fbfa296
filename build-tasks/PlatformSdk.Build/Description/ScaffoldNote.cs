using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description;

/// <summary>The note of the template that created the project. It is only informative, so an unusable note is not an error.</summary>
/// <param name="File">The full path of the note.</param>
/// <param name="Template">The template's name.</param>
/// <param name="Version">The template's version.</param>
internal sealed partial record ScaffoldNote(string File, string Template, SemanticVersion Version)
{
    /// <summary>The first usable note in these folders; null when none names a version.</summary>
    internal static ScaffoldNote? Nearest(IEnumerable<string> folders)
    {
        if (folders.Select(folder => Path.Combine(folder, ".platform", "scaffold.yaml")).FirstOrDefault(System.IO.File.Exists) is not { } file
            || TextFile.Read(file) is not { } text
            || VersionLine().Match(text) is not { Success: true } version)
            return null;
        var template = TemplateLine().Match(text) is { Success: true } name ? name.Groups[1].Value : "a template";
        return new ScaffoldNote(file, template, new SemanticVersion(version.Groups[1].Value));
    }

    [GeneratedRegex("""^version:\s*["']?([0-9][^\s"'#]*)""", RegexOptions.Multiline)]
    private static partial Regex VersionLine();

    [GeneratedRegex("""^template:\s*["']?([A-Za-z0-9._-]+)""", RegexOptions.Multiline)]
    private static partial Regex TemplateLine();
}
