using System.Text.RegularExpressions;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Structure;

/// <summary>Whoever reads a part can begin at its bottom: folders beside each other refer to each other in one direction only.</summary>
public sealed partial class FolderTests
{
    [Theory]
    [InlineData("build-tasks/PlatformSdk.Build")]
    [InlineData("build-tasks/PlatformSdk.Build.Authoring")]
    public void No_folder_refers_to_one_that_refers_to_it(string project)
    {
        var folders = Read(Path.Combine(Repository.Root, project));

        folders.Keys.Select(folder => string.Join(" -> ", Way(folders, folder, folder, []))).Where(way => way.Length > 0).ShouldBeEmpty();
    }

    /// <summary>
    /// The build is a pipeline. A folder, with those inside it, uses itself and folders above it in this list: by a using, or by a name that begins
    /// with the folder's. Comments may look ahead.
    /// </summary>
    [Fact]
    public void The_folders_of_the_build_refer_only_to_earlier_ones()
    {
        string[] order =
            ["Findings", "Yaml", "Description", "Model", "Rendering", "Changes", "Cost", "Policy", "Scorecard", "Writing", "Reporting", "Tasks"];
        const string Project = "PlatformSdk.Build";
        var folders = Read(Path.Combine(Repository.Root, "build-tasks", Project));
        string Step(string name) => name[(Project.Length + 1)..].Split('.')[0];

        folders.Keys.Select(Step).Distinct().Except(["build", "buildTransitive", "buildMultiTargeting", "bin", "obj"])
            .ShouldBe(order, ignoreOrder: true);
        var qualified = new Regex($@"(?<![\w.""])(?:PlatformSdk\.Build\.)?({string.Join('|', order)})\.(?=[A-Z])");
        var named = order.SelectMany(from => Code(Path.Combine(Repository.Root, "build-tasks", Project, from))
            .SelectMany(code => qualified.Matches(code)).Select(used => (From: from, To: used.Groups[1].Value)));
        folders.SelectMany(folder => folder.Value.Where(folders.ContainsKey).Select(used => (From: Step(folder.Key), To: Step(used)))).Concat(named)
            .Where(arrow => Array.IndexOf(order, arrow.To) > Array.IndexOf(order, arrow.From))
            .Select(arrow => $"{arrow.From} -> {arrow.To}").Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void A_circle_is_found()
    {
        var folders = new Dictionary<string, HashSet<string>>
        {
            ["A.X"] = ["A.Y", "A.X.Inner"],
            ["A.Y"] = ["A.Z"],
            ["A.Z"] = ["A.X"],
            ["A.X.Inner"] = ["A.X"]
        };

        string.Join(" -> ", Way(folders, "A.X", "A.X", [])).ShouldBe("A.Y -> A.Z -> A.X");
        Way(folders, "A.X.Inner", "A.X.Inner", []).ShouldBeEmpty("a folder and those inside of it are one");
    }

    /// <summary>The namespaces that each folder uses, by the namespace that the folder stands for.</summary>
    private static Dictionary<string, HashSet<string>> Read(string project) => Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
        .GroupBy(file =>
            $"{Path.GetFileName(project)}.{Path.GetRelativePath(project, Path.GetDirectoryName(file)!).Replace('\\', '.').Replace('/', '.')}")
        .Where(folder => !folder.Key.Contains(".obj", StringComparison.Ordinal) && !folder.Key.EndsWith("..", StringComparison.Ordinal))
        .ToDictionary(folder => folder.Key,
            folder => folder.SelectMany(file => Usings().Matches(File.ReadAllText(file))).Select(used => used.Groups[1].Value).ToHashSet());

    private static IEnumerable<string> Code(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Select(file => Comments().Replace(File.ReadAllText(file), ""));

    /// <summary>The shortest thing to say about a circle: a way from a folder to itself.</summary>
    private static string[] Way(Dictionary<string, HashSet<string>> folders, string from, string to, HashSet<string> seen)
    {
        foreach (var next in folders[from].Where(next => folders.ContainsKey(next) && AreApart(from, next) && seen.Add(next)))
        {
            if (next == to)
                return [next];
            if (Way(folders, next, to, seen) is { Length: > 0 } rest)
                return [next, .. rest];
        }

        return [];
    }

    /// <summary>A folder puts together those inside of it, and they share what it holds.</summary>
    private static bool AreApart(string a, string b) =>
        !$"{a}.".StartsWith($"{b}.", StringComparison.Ordinal) && !$"{b}.".StartsWith($"{a}.", StringComparison.Ordinal);

    [GeneratedRegex("//.*")]
    private static partial Regex Comments();

    [GeneratedRegex(@"(?m)^using (?:static )?([\w.]+);")]
    private static partial Regex Usings();
}
