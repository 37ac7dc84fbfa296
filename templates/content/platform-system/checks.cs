#:property PublishAot=false

// The checks of a pull request that are not plain 'dotnet' commands. Any build server can run them, and so can you:
//   dotnet run checks.cs -- migrations COMMIT  prints the SQL that was added since the commit; fails if a script was edited or deleted
//   dotnet run checks.cs -- manifests          checks the folders of every environment and of the system with kustomize
//   dotnet run checks.cs -- coverage FOLDER    prints the test coverage as a table

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
try
{
    return args switch
    {
        ["migrations", var commit] => Migrations(commit),
        ["manifests"] => Manifests(),
        ["coverage", var folder] => Coverage(folder),
        _ => throw new CommandException($"'{string.Join(' ', args)}' is not a command. The comment at the top of checks.cs lists the commands."),
    };
}
catch (CommandException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

static int Migrations(string commit)
{
    var services = Service.All().ToList();
    List<string> folders = [.. services.SelectMany(service => service.ScriptFolders).Distinct()], wrong = [];
    var before = Command.Read("git", "merge-base", commit, "HEAD").Trim();
    // Pairs of a status and a path.
    var changes = folders.Count == 0 ? "" : Command.Read("git", ["diff", "--name-status", "--no-renames", "-z", before, "HEAD", "--", .. folders]);
    foreach (var change in changes.Split('\0', StringSplitOptions.RemoveEmptyEntries).Chunk(2)
        .Where(change => change[1].EndsWith(".sql", StringComparison.OrdinalIgnoreCase)))
    {
        if (change[0] == "A")
            Console.WriteLine(Markdown.File(change[1], change[1]));
        else
            wrong.Add($"{change[1]} was {(change[0] == "D" ? "deleted" : "edited")}, but databases have applied it. Restore it, and add a new one.");
    }
    foreach (var (title, file, id) in services.SelectMany(service => service.Migrations)
        .Where(migration => !Command.Succeeds("git", "grep", "--quiet", "-F", $"Migration(\"{migration.Id}\")", before, "--", "*.cs")))
        Console.WriteLine(Markdown.File(file, title));
    return wrong.Count == 0 ? 0 : throw new CommandException(string.Join('\n', wrong));
}

static int Manifests()
{
    foreach (var folder in Command.Read("git", "ls-files",
            "deploy/*/kustomization.yaml", "*/deploy/*/kustomization.yaml", "system/*kustomization.yaml")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(file => Path.GetDirectoryName(file)!))
        Console.WriteLine($"{folder}: {Regex.Count(Command.Read("kubectl", "kustomize", folder), "(?m)^kind:")} objects");
    return 0;
}

static int Coverage(string folder)
{
    Console.WriteLine("| project | lines |\n|---|---|");
    // Without tests there is no folder. Only files in git count, not packages and generated code.
    var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.cobertura.xml", SearchOption.AllDirectories) : [];
    var written = Command.Read("git", "ls-files", "*.cs").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    foreach (var project in files.SelectMany(file => XDocument.Load(file).Descendants("class"))
        .GroupBy(type => (string?)type.Ancestors("package").First().Attribute("name")).OrderBy(project => project.Key, StringComparer.Ordinal))
    {
        var lines = project.Where(type =>
            written.Any(file => ((string)type.Attribute("filename")!).Replace('\\', '/').EndsWith($"/{file}", StringComparison.Ordinal)))
            .SelectMany(type => type.Elements("lines").Elements("line")).ToList();
        if (lines.Count > 0 && !project.Key!.EndsWith(".Tests", StringComparison.Ordinal))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {project.Key} | {(double)lines.Count(line => line.Attribute("hits")?.Value != "0") / lines.Count:P0} |"));
    }
    return 0;
}

internal sealed record Service(string Name, string Project)
{
    public static IEnumerable<Service> All() => Command.Read("git", "ls-files", "platform.yaml", "*/platform.yaml")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(file => Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder.Replace('\\', '/') : ".")
        .Select(folder => new Service(
            Regex.Match(File.ReadAllText($"{folder}/platform.yaml"), """(?m)^name:\s*["']?([^\s"'#]+)""") is { Success: true } name
                ? name.Groups[1].Value
                : folder, folder));

    /// <summary>Those that 'migrations' names.</summary>
    public IEnumerable<string> ScriptFolders =>
        Regex.Matches(File.ReadAllText($"{Project}/platform.yaml"),
            """(?m)(?<!(?:^|\s)#.*)\bscripts["']?:\s+(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"',}#]+))""")
        .Select(folder => $"{Project}/{string.Concat(folder.Groups.Values.Skip(1).Select(group => group.Value)).Trim('/')}");

    /// <summary>The SQL of migrations of EF Core, a file each, which the build has written.</summary>
    public IEnumerable<(string Title, string File, string Id)> Migrations => !Directory.Exists($"{Project}/obj/platform.migrations") ? []
        : Directory.GetFiles($"{Project}/obj/platform.migrations", "*.sql", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => ($"{Name}: {Path.GetFileNameWithoutExtension(file)}", file, Path.GetFileNameWithoutExtension(file)));
}

internal static class Markdown
{
    private const int MostLines = 200;
    /// <summary>A file, whatever is in it and in its name.</summary>
    public static string File(string path, string title)
    {
        var lines = System.IO.File.ReadAllLines(path);
        var text = string.Join('\n', lines.Take(MostLines).Concat(lines.Length > MostLines ? [$"-- and {lines.Length - MostLines} more lines"] : []));
        var (name, fence) = (Regex.Replace(title, @"\p{C}", "?"), Ticks(text, 3));
        return $"{Ticks(name, 1)} {name} {Ticks(name, 1)}\n\n{fence}sql\n{text}\n{fence}\n";
    }

    /// <summary>More backticks than the text has in a row.</summary>
    private static string Ticks(string text, int fewest) =>
        new('`', Math.Max(fewest, Regex.Matches(text, "`+").Max(run => (int?)run.Length + 1) ?? 0));
}

internal static class Command
{
    public static bool Succeeds(string program, params string[] arguments) => Capture(program, arguments, quiet: true).ExitCode == 0;

    public static string Read(string program, params string[] arguments)
    {
        var (exitCode, output) = Capture(program, arguments);
        return exitCode == 0
            ? output
            : throw new CommandException($"{program} {string.Join(' ', arguments)} failed with exit code {exitCode}.\n{output}");
    }

    private static (int ExitCode, string Output) Capture(string program, string[] arguments, bool quiet = false)
    {
        // Errors go to the standard error of this program. A negative answer is not an error.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = quiet })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}

internal sealed class CommandException(string message) : Exception(message);
