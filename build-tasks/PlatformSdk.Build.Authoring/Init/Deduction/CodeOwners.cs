using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Authoring.Init.Deduction;

/// <summary>The team that reviews the project: the last rule of CODEOWNERS that covers its folder, as GitHub and GitLab read it.</summary>
internal static class CodeOwners
{
    private static readonly string[] s_files = [".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

    internal static Deduced? DeduceOwner(ProjectFacts project)
    {
        if (project.RepositoryRoot is not { Length: > 0 } root || s_files.FirstOrDefault(f => File.Exists(Path.Combine(root, f))) is not { } file
            || TextFile.Read(Path.Combine(root, file)) is not { } text)
            return null;
        var folder = Path.GetRelativePath(root, project.Folder).Replace('\\', '/');
        var rules = text.Split('\n').Select(line => line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return rules.Where(words => words.Length > 1 && Covers(words[0], folder)).Select(words => Team(words[1..]))
            .LastOrDefault(team => team is not null) is { } found
            ? new Deduced(found, file)
            : null;
    }

    private static bool Covers(string pattern, string folder)
    {
        var path = pattern.TrimStart('/').Replace("/**", "", StringComparison.Ordinal).TrimEnd('*').TrimEnd('/');
        return path.Length == 0 || folder == path || folder.StartsWith(path + "/", StringComparison.Ordinal);
    }

    /// <summary>Only a team can be an owner: people leave.</summary>
    private static string? Team(IEnumerable<string> owners) => owners
        .Where(owner => owner.StartsWith('@') && owner.Contains('/', StringComparison.Ordinal)).Select(owner => owner[(owner.LastIndexOf('/') + 1)..])
            .FirstOrDefault(team => EntityRef.Parse(team) is not null);
}
