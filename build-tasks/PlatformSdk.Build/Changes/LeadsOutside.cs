using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Changes;

/// <summary>Reports a link that leads out of a folder: once at the link, however many files are reached through it.</summary>
internal static class LeadsOutside
{
    internal static void Report(ProjectFolder folder, string path, FindingList findings)
    {
        var parts = path.Split('/', '\\');
        var link = Enumerable.Range(1, parts.Length).Select(count => string.Join('/', parts.Take(count))).First(at => folder.Locate(at) is null);
        findings.Add(WritingCodes.LeadsOutside, Span.WholeFile(folder.Shown(link)),
            "This link points outside the project. Replace it with a folder or a file.");
    }
}
