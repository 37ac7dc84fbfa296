using System.Text;
using PlatformSdk.Build.Authoring.Tasks;
using PlatformSdk.Build.Authoring.Upgrading.Records;
using PlatformSdk.Build.Authoring.Upgrading.Trees;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Tests.Releasing;
using PlatformSdk.Build.Tests.Upgrading.Matrix;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Upgrading;

/// <summary>
/// Every template with every choice, edited in every way, upgraded: nothing of the user's is lost, conflicts are marked, and a second run does
/// nothing. Each file of a scaffold has another edit; scaffolds with fewer files than edits are upgraded several times.
/// </summary>
public sealed class EveryScaffoldTests(StagedTemplates templates) : IClassFixture<StagedTemplates>
{
    private const string Own = "notes/mine.txt";
    private const string New = "docs/new.md";

    // These are settled by rules of their own, which have their own tests.
    private static readonly string[] s_special = [ScaffoldRecord.Path, "launchSettings.json"];

    [Fact]
    public void Every_template_with_every_choice_edited_in_every_way_is_upgraded()
    {
        Edit.All.Count.ShouldBeGreaterThanOrEqualTo(20);
        templates.Scaffolds.Count.ShouldBeGreaterThan(40);
        Parallel.ForEach(templates.Scaffolds, scaffold => Check(scaffold.Key, Tree.Read(scaffold.Value)));
    }

    private static void Check(string name, Tree latter)
    {
        var generated = GeneratedFiles.In(latter).ToHashSet();
        var files = latter.Where(file => !generated.Contains(file.Key) && !file.Value.IsBinary
            && !s_special.Any(path => file.Key.EndsWith(path, StringComparison.Ordinal)))
            .ToDictionary(file => file.Key, file => Lines.Of(file.Value.Text));
        var former = Copy(latter);
        foreach (var (path, lines) in files)
            former.Set(path, lines.Former);
        former.Set(ScaffoldRecord.Path, latter[ScaffoldRecord.Path].Text.Replace(StagedTemplates.Version, "1.0.0", StringComparison.Ordinal));
        latter[New] = new TreeFile("New.\n"u8.ToArray(), IsExecutable: false);

        List<Edit> left = [.. Edit.All];
        for (var round = 0; left.Count > 0; round++)
        {
            round.ShouldBeLessThan(6, $"{name}: no file fits {string.Join(", ", left.Select(edit => edit.Name))}");
            var edits = new Dictionary<string, Edit>(StringComparer.Ordinal);
            // Another file begins in each round, so an edit does not always meet the same one.
            foreach (var path in files.Keys.Skip(round * 3).Concat(files.Keys.Take(round * 3)))
            {
                edits[path] = left.FirstOrDefault(edit => edit.Fits(files[path])) ?? Edit.All[0];
                left.Remove(edits[path]);
            }

            using var folder = new TemporaryFolder();
            Check(name, folder, former, latter, files, edits);
        }
    }

    private static void Check(string name, TemporaryFolder folder, Tree former, Tree latter, Dictionary<string, Lines> files,
        Dictionary<string, Edit> edits)
    {
        Write(former, folder.Path);
        folder.Write(Own, "Mine.\n");
        foreach (var (path, edit) in edits)
        {
            File.Delete(folder.PathOf(path));
            if (edit.Place(path) is { } place)
                folder.Write(place, edit.Text(files[path], files[path].Former));
        }

        var (upgraded, log) = Upgrade(folder.Path, former, latter);

        var conflicts = edits.Where(one => one.Value.IsConflict).ToList();
        upgraded.ShouldBe(conflicts.Count == 0, $"{name}\n{string.Join('\n', log.Messages)}");
        log.Findings.ShouldAllBe(finding => finding.Code == "PLAT2521");
        log.Findings.Select(finding => finding.File).Distinct().ShouldBe(conflicts.Select(one => folder.PathOf(one.Key)), ignoreOrder: true, name);
        foreach (var (path, edit) in edits)
            ShouldBeUpgraded($"{name}: {edit.Name}: {path}", folder, path, files[path], edit);
        File.ReadAllText(folder.PathOf(Own)).ShouldBe("Mine.\n", name);
        File.ReadAllText(folder.PathOf(New)).ShouldBe("New.\n", name);
        File.ReadAllText(folder.PathOf(ScaffoldRecord.Path)).ShouldContain($"version: {StagedTemplates.Version}");
        ShouldBeStable(name, folder, former, latter);
    }

    private static void ShouldBeUpgraded(string what, TemporaryFolder folder, string path, Lines lines, Edit edit)
    {
        if (edit.Place(path) != path)
            File.Exists(folder.PathOf(path)).ShouldBeFalse(what);
        if (edit.Place(path) is not { } place)
            return;
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(folder.PathOf(place)));
        if (!edit.IsConflict)
        {
            text.ShouldBe(edit.Text(lines, lines.Latter), what);
            return;
        }

        text.ShouldContain("<<<<<<< yours\n", customMessage: what);
        text.ShouldContain(">>>>>>> platform-", customMessage: what);
        // Both sides are there, so nothing has to be looked up elsewhere.
        text.Split('\n').ShouldContain(lines.Newer, what);
        foreach (var mine in edit.Text(lines, lines.Former).Split('\n').Except(lines.Former.Split('\n')))
            text.Split('\n').ShouldContain(mine, what);
    }

    private static void ShouldBeStable(string name, TemporaryFolder folder, Tree former, Tree latter)
    {
        var before = Tree.Read(folder.Path);

        var (upgraded, log) = Upgrade(folder.Path, former, latter);

        upgraded.ShouldBeTrue(name);
        log.Messages.ShouldHaveSingleItem().ShouldEndWith($" -> {StagedTemplates.Version} already");
        var after = Tree.Read(folder.Path);
        after.Keys.ShouldBe(before.Keys, name);
        after.ShouldAllBe(file => file.Value.IsSame(before[file.Key]), name);
    }

    private static (bool Upgraded, BuildLog Log) Upgrade(string folder, Tree former, Tree latter)
    {
        var log = new BuildLog();
        var upgraded = new PlatformUpgrade
        {
            BuildEngine = log,
            Project = ProjectItems.Of(folder),
            Scaffold = ".",
            AllowUncommitted = "true",
            Sdk = new SemanticVersion(StagedTemplates.Version),
            Create = (_, version, output) =>
            {
                Write(version == StagedTemplates.Version ? latter : former, output);
                return true;
            },
        }.Execute();
        return (upgraded, log);
    }

    private static Tree Copy(Tree tree)
    {
        var copy = new Tree();
        foreach (var (path, file) in tree)
            copy[path] = file;
        return copy;
    }

    private static void Write(Tree tree, string folder)
    {
        foreach (var (path, file) in tree)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllBytes(Path.Combine(folder, path), file.Content);
        }
    }
}
