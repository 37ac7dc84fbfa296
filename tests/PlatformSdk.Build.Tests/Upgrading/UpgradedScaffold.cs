using System.Text;
using PlatformSdk.Build.Authoring.Tasks;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Tests.Releasing;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Upgrading;

/// <summary>
/// A repository with one scaffold of version 1.0.0, whose template also exists as 2.0.0. A test edits the repository, or says what differs in a
/// template, and upgrades.
/// </summary>
internal sealed class UpgradedScaffold : IDisposable
{
    internal const string Record = ".platform/scaffold.yaml";
    internal const string Program = "src/orders/Program.cs";
    internal const string Project = "src/orders/orders.csproj";
    internal const string Readme = "README.md";
    internal const string Icon = "icon.png";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, SortedDictionary<string, byte[]>> _templates = [];

    internal UpgradedScaffold(BuildLog? log = null)
    {
        Log = log ?? new BuildLog();
        foreach (var version in new[] { "1.0.0", "2.0.0" })
        {
            _templates[version] = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
            {
                [Record] = Bytes(RecordOf("platform-service", version)),
                [".gitignore"] = Bytes("bin/\nobj/\n"),
                [Readme] = Bytes($"# Orders\n\nRun it.\n\nBuild it.\n\nTest it.\n\nCreated by `platform-service` {version}.\n"),
                [Program] = Bytes("using PlatformSdk;\n\nvar builder = One();\nvar app = builder.Build();\n\nTwo();\nThree();\n\napp.Run();\n"),
                [Project] = Bytes(
                    $"<Project>\n  <A/>\n  <B/>\n\n  <PackageReference Include=\"PlatformSdk\" Version=\"{version}\"/>\n\n  <C/>\n</Project>\n"),
                ["src/orders/platform.yaml"] = Bytes("kind: service\nname: orders\n"),
                ["src/orders/catalog-info.yaml"] = Bytes($"generated: {version}\n"),
                [Icon] = [1, 0, 2],
            };
        }
    }

    internal BuildLog Log { get; }

    internal string Folder => Directory.CreateDirectory(_folder.PathOf("orders")).FullName;

    internal string Output => string.Join('\n', Log.Messages);

    /// <summary>How often a template has made files.</summary>
    internal int Created { get; private set; }

    internal static string RecordOf(string template, string version) =>
        $"# The template.\ntemplate: {template}\nversion: {version}\nparameters:\n  name: \"orders\"\n  owner: my-team\n";

    /// <summary>The file in a version of the template; null to leave it out.</summary>
    internal UpgradedScaffold Template(string version, string path, string? text)
    {
        if (text is null)
            _templates[version].Remove(path);
        else
            _templates[version][path] = Bytes(text);
        return this;
    }

    internal UpgradedScaffold Template(string version, string path, Func<string, string> edit) =>
        Template(version, path, edit(Encoding.UTF8.GetString(_templates[version][path])));

    internal string TemplateText(string version, string path) => Encoding.UTF8.GetString(_templates[version][path]);

    internal UpgradedScaffold TemplateBytes(string version, string path, params byte[] content)
    {
        _templates[version][path] = content;
        return this;
    }

    /// <summary>The scaffold as its template made it, committed.</summary>
    internal UpgradedScaffold Scaffold(bool git = true)
    {
        Write("1.0.0", Folder);
        if (!git)
            return this;
        Git("init", "-q");
        return Commit();
    }

    internal UpgradedScaffold Edit(string path, Func<string, string> edit)
    {
        File.WriteAllText(PathOf(path), edit(Read(path)));
        return this;
    }

    internal UpgradedScaffold Add(string path, string text)
    {
        _folder.Write(Path.Combine("orders", path), text);
        return this;
    }

    internal UpgradedScaffold Delete(string path)
    {
        File.Delete(PathOf(path));
        return this;
    }

    internal UpgradedScaffold Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(to))!);
        if (Directory.Exists(PathOf(from)))
            Directory.Move(PathOf(from), PathOf(to));
        else
            File.Move(PathOf(from), PathOf(to));
        return this;
    }

    internal UpgradedScaffold Commit()
    {
        Git("add", "--all");
        Git("commit", "-q", "-m", "A change");
        return this;
    }

    /// <summary>True when the build ends well.</summary>
    internal bool Upgrade(string? to = null, bool dryRun = false, bool allowUncommitted = false, string? refused = null,
        string? solution = null, string git = "git")
    {
        Log.Messages.Clear();
        Log.Errors.Clear();
        Log.Findings.Clear();
        return new PlatformUpgrade
        {
            BuildEngine = Log,
            Project = ProjectItems.Of(PathOf("src/orders")),
            To = to,
            DryRun = dryRun ? "true" : "",
            AllowUncommitted = allowUncommitted ? "true" : "",
            Solution = solution,
            Sdk = new SemanticVersion("2.0.0"),
            Git = git,
            Create = (record, version, output) =>
            {
                Created++;
                if (version == refused)
                    return false;
                Write(version, output);
                return true;
            },
        }.Execute();
    }

    /// <summary>Without prepared templates: those of the feeds.</summary>
    internal bool UpgradeByPackages() => new PlatformUpgrade
    {
        BuildEngine = Log,
        Project = ProjectItems.Of(PathOf("src/orders")),
        Sdk = new SemanticVersion("2.0.0"),
    }.Execute();

    internal string Read(string path) => File.ReadAllText(PathOf(path));

    internal bool Exists(string path) => File.Exists(PathOf(path));

    internal string PathOf(string path) => Path.Combine(Folder, path);

    /// <summary>Every file but git's and the build's, with its content.</summary>
    internal string Everything() => string.Join('\n', Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}.git{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Select(file => $"{Path.GetRelativePath(Folder, file)}\n{Convert.ToHexString(File.ReadAllBytes(file))}"));

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private void Write(string version, string folder)
    {
        foreach (var (path, content) in _templates[version])
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }
    }

    private void Git(params string[] arguments)
    {
        string[] settings = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"];
        var outcome = Command.RunAsync(Tool.Git.Require(), Folder, [.. settings, .. arguments]).GetAwaiter().GetResult();
        outcome.ExitCode.ShouldBe(0, outcome.Error);
    }
}
