using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Authoring.Upgrading.Trees;

/// <summary>
/// The template picks a free port each time, so two scaffolds differ by it. The port in the repository counts; without one, that of the former
/// template.
/// </summary>
internal static partial class LaptopPort
{
    internal static void Align(Tree former, Tree latter, Tree own)
    {
        foreach (var path in former.Keys.Where(path => path.EndsWith("/launchSettings.json", StringComparison.Ordinal)).ToList())
        {
            var port = PortIn(own, path) ?? PortIn(former, path);
            foreach (var tree in new[] { former, latter })
            {
                if (PortIn(tree, path) is { } other && port is not null)
                    tree.Set(path, tree[path].Text.Replace($"localhost:{other}", $"localhost:{port}", StringComparison.Ordinal));
            }
        }
    }

    private static string? PortIn(Tree tree, string path) =>
        tree.TryGetValue(path, out var file) && Address().Match(file.Text) is { Success: true } address ? address.Groups["port"].Value : null;

    [GeneratedRegex("\"applicationUrl\": *\"http://localhost:(?<port>[0-9]+)")]
    private static partial Regex Address();
}
