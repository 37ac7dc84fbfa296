using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Authoring.Upgrading.Trees;

/// <summary>
/// The files in a template that a build generates. They are not merged: they follow from the user's platform.yaml, and the next build writes them.
/// </summary>
internal static class GeneratedFiles
{
    private const string Description = "platform.yaml";

    internal static IEnumerable<string> In(Tree tree)
    {
        var programs = tree.Keys.Where(path => path == Description || path.EndsWith("/" + Description, StringComparison.Ordinal))
            .Select(path => path[..^Description.Length]).ToList();
        return tree.Where(file => programs.Any(program => file.Key.StartsWith(program, StringComparison.Ordinal)
            && Territory.Holds(file.Key[program.Length..])) || (!file.Value.IsBinary && Mark.IsIn(file.Value.Text))).Select(file => file.Key);
    }
}
