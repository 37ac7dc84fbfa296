#:property PublishAot=false

// How much of sdk/ and build-tasks/ the tests run:  dotnet run coverage.cs [-- names of test projects]
// Without names it runs all that test in process: all but EndToEnd and Conformance. They need the tools that test.cs installs.

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
const string Out = "artifacts/coverage";
string[] inProcess =
[
    "PlatformSdk.Build.Tests", "PlatformSdk.Tests", "PlatformSdk.Secrets.Tests", "PlatformSdk.Access.Tests", "PlatformSdk.Stores.Tests",
    "PlatformSdk.Monitoring.Tests", "PlatformSdk.Postgres.Tests", "PlatformSdk.RabbitMq.Tests", "PlatformSdk.Aspire.Tests",
];

var failed = (args.Length > 0 ? args : inProcess).Count(name => !Test(name));
var files = Measure();
Console.WriteLine($"\n{"package",-44}{"lines",20}{"branches",20}");
foreach (var package in files.GroupBy(file => string.Join('/', file.Path.Split('/').Take(2))).OrderBy(package => package.Key, StringComparer.Ordinal))
    Print(package.Key, package);
Print("all", files);
Console.WriteLine("\nFiles with the most lines that no test ran:");
var leastRun = files.OrderByDescending(file => file.Lines.Count(line => !line.Value)).ThenBy(file => file.Path, StringComparer.Ordinal);
foreach (var file in leastRun.Take(20))
    Console.WriteLine($"  {file.Lines.Count(line => !line.Value),4} of {file.Lines.Count,4}  {file.Path}: " +
        Ranges(file.Lines.Where(line => !line.Value).Select(line => line.Key)));
if (failed > 0)
    Console.WriteLine($"{failed} of the test programs failed: see above.");
return failed == 0 ? 0 : 1;

// Away from bin/, because coverlet changes the assemblies that it counts in.
bool Test(string name)
{
    Console.WriteLine($"\n{name}:");
    var results = $"{Out}/results/{name}";
    if (Directory.Exists(results))
        Directory.Delete(results, recursive: true);
    return Run("build", $"tests/{name}", "-p:Coverage=true", "-p:RunAnalyzers=false", "--artifacts-path", Out, "-nologo", "-v", "quiet")
        && Run($"{Out}/bin/{name}/debug/{name}.dll", "--progress", "off", "--coverlet", "--coverlet-output-format", "json", "--coverlet-single-hit",
            "--coverlet-include", "[PlatformSdk*]*", "--coverlet-exclude", "[PlatformSdk.*Test*]*", "--results-directory", results);
}

// A line counts as run if any test program ran it. A branch is one way out of a condition.
List<SourceFile> Measure()
{
    var root = $"{Directory.GetCurrentDirectory()}/";
    var found = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
    foreach (var file in Directory.EnumerateFiles($"{Out}/results", "*coverage*.json", SearchOption.AllDirectories))
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var (module, source) in document.RootElement.EnumerateObject().SelectMany(module => module.Value.EnumerateObject(),
            (module, source) => (module.Name, source)))
        {
            var path = source.Name.Replace(root, "", StringComparison.Ordinal);
            if ((!path.StartsWith("sdk/", StringComparison.Ordinal) && !path.StartsWith("build-tasks/", StringComparison.Ordinal))
                || path.Contains("/obj/", StringComparison.Ordinal))
                continue;
            if (!found.TryGetValue(path, out var known))
                found[path] = known = new SourceFile(path, [], []);
            foreach (var method in source.Value.EnumerateObject().SelectMany(type => type.Value.EnumerateObject()))
            {
                foreach (var line in method.Value.GetProperty("Lines").EnumerateObject())
                    Add(known.Lines, int.Parse(line.Name, CultureInfo.InvariantCulture), line.Value.GetInt32() > 0);
                foreach (var branch in method.Value.GetProperty("Branches").EnumerateArray())
                    Add(known.Branches, $"{module} {method.Name} {branch.GetProperty("Offset")} {branch.GetProperty("Path")}",
                        branch.GetProperty("Hits").GetInt32() > 0);
            }
        }
    }

    return [.. found.Values];
}

void Print(string name, IEnumerable<SourceFile> counted)
{
    var all = counted.ToList();
    Console.WriteLine($"{name,-44}{Share(all.SelectMany(file => file.Lines.Values)),20}{Share(all.SelectMany(file => file.Branches.Values)),20}");
}

static void Add<TKey>(Dictionary<TKey, bool> all, TKey key, bool isRun) where TKey : notnull => all[key] = isRun || all.GetValueOrDefault(key);

static string Share(IEnumerable<bool> values)
{
    var all = values.ToList();
    var run = all.Count(value => value);
    return all.Count == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{run}/{all.Count} {100.0 * run / all.Count:0.0} %");
}

static string Ranges(IEnumerable<int> lines)
{
    var ranges = new List<(int From, int To)>();
    foreach (var line in lines.Order())
        if (ranges.Count > 0 && ranges[^1].To >= line - 1)
            ranges[^1] = (ranges[^1].From, line);
        else
            ranges.Add((line, line));
    return string.Join(' ', ranges.Take(8).Select(range => range.From == range.To ? $"{range.From}" : $"{range.From}-{range.To}"));
}

static bool Run(params string[] arguments)
{
    using var process = Process.Start("dotnet", arguments);
    process.WaitForExit();
    return process.ExitCode == 0;
}

/// <summary>The lines and branches of a file, and whether they were run.</summary>
internal sealed record SourceFile(string Path, Dictionary<int, bool> Lines, Dictionary<string, bool> Branches);
