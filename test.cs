#:property PublishAot=false

// All tests, in one command:  dotnet run test.cs [-- [--repeat N] arguments of dotnet test]
// Installs missing tools. At the end it lists the ten slowest tests and shows again what failed; the last line is "N passed, N failed". With --repeat
// it runs them N times, lists the tests that failed in some of the runs only, and counts the tests of all runs.

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);

const string Memory = "/dev/shm";

// That many lines of a failure are shown again at the end.
const int Reasons = 20;

var runs = 1;
if (args is ["--repeat", .. var repeated])
{
    if (repeated.Length == 0 || !int.TryParse(repeated[0], NumberStyles.None, CultureInfo.InvariantCulture, out runs) || runs == 0)
        return Fail("--repeat needs a number of runs: dotnet run test.cs -- --repeat 10");
    args = repeated[1..];
}

// To add a tool, add a line: the program, its Debian package, and the tests that need it.
Tool[] tools =
[
    new("npm", "npm", NeededBy: "tests/conformance"),
    new("npm", "npm", NeededBy: "tests/buckets"),
    new("prometheus", "prometheus", NeededBy: "tests/PlatformSdk.Monitoring.Tests"),
    new("mkdocs", "mkdocs-material", NeededBy: "tests/PlatformSdk.Monitoring.Tests"),
    new("chromium", "chromium", NeededBy: "tests/browser"),
    new("gcc", "build-essential", NeededBy: "tests/PlatformSdk.Tests.Service"),
    new("kubectl", "kubernetes-client", NeededBy: "tests/PlatformSdk.EndToEnd.Tests"),
    new("pg_ctl", "postgresql", NeededBy: "tests/PlatformSdk.Postgres.Tests"),
    new("pg_ctl", "postgresql", NeededBy: "tests/PlatformSdk.EndToEnd.Tests"),
    new("rabbitmqctl", "rabbitmq-server", NeededBy: "tests/PlatformSdk.RabbitMq.Tests"),
    new("redis-server", "redis-server", NeededBy: "tests/PlatformSdk.Stores.Tests"),
];

foreach (var tool in tools.Where(tool => Directory.Exists(tool.NeededBy) && tool.Path is null))
{
    Console.WriteLine($"{tool.NeededBy} needs {tool.Program}: it is not here and will be installed.");
    if (!Apt("update") || !Apt("install", "--yes", "--no-install-recommends", tool.Package) || tool.Path is null)
        return Fail($"{tool.Program} could not be installed. Debian, Ubuntu: sudo apt-get install {tool.Package}. Elsewhere: install " +
            $"{tool.Package}, with {tool.Program} on the PATH.");
}

// One compiler serves all builds, also where the shell forbids it: to start one for each project costs more than to compile the project.
Environment.SetEnvironmentVariable("UseSharedCompilation", "true");
Environment.SetEnvironmentVariable("SharedCompilationId", $"platform-sdk-{Guid.NewGuid():n}");

// A fifth less work for the same result, and more: .NET collects garbage after every 64 MB instead of after a few, and only in between, profiles no
// program that ends soon, and keeps no second view of each method that it compiles; the tools in Go collect a quarter as often.
foreach (var (setting, value) in new[] { ("GCgen0size", "0x4000000"), ("gcConcurrent", "0"), ("TieredPGO", "0"), ("EnableWriteXorExecute", "0") })
    Environment.SetEnvironmentVariable($"DOTNET_{setting}", value);
Environment.SetEnvironmentVariable("GOGC", "400");

var installing = Task.Run(InstallScripts);
// As a release: the tests of the build then have a tenth less work than with the code for a debugger.
var isBuilt = args.Length > 0 || Run("dotnet", "build", "PlatformSdk.sln", "-c", "Release");
if ((installing.Result ?? (isBuilt ? null : "The solution does not build: see above.")) is { } problem)
{
    StopCompiler();
    return Fail(problem);
}

// The summary comes last. Of the words that each test program ends with, the last number of each counts.
var totals = new Dictionary<string, int> { ["succeeded"] = 0, ["failed"] = 0, ["skipped"] = 0 };
var tests = new List<(string Name, TimeSpan Time)>();
var failures = new ConcurrentDictionary<string, (HashSet<int> Runs, List<string> Lines)>();
var (ended, isFormatted) = (true, true);
var run = 1;
for (; run <= runs; run++)
{
    if (runs > 1)
        Console.WriteLine($"Run {run} of {runs}:");
    string[] some =
        ["dotnet", "test", "--solution", "PlatformSdk.sln", "-c", "Release", "--max-parallel-test-modules", "1", "--output", "Detailed", .. args];
    var (hasEnded, hasFormat) = args.Length > 0 ? (Test(Console.WriteLine, some), true) : TestAll();
    (ended, isFormatted) = (ended && hasEnded, isFormatted && hasFormat);
}

StopCompiler();

if (tests.Count > 0)
{
    Console.WriteLine("The slowest tests:");
    foreach (var (name, time) in tests.OrderByDescending(test => test.Time).Take(10))
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {time.TotalSeconds,6:0.0} s  {name}"));
}

// Again, since who sees only the end of a long log must not search for them.
foreach (var (name, failure) in failures.OrderBy(test => test.Key, StringComparer.Ordinal))
    Console.WriteLine($"failed {name}\n{string.Join('\n', failure.Lines)}");

if (runs > 1)
{
    var flaky = failures.Where(test => test.Value.Runs.Count < runs).OrderBy(test => test.Key, StringComparer.Ordinal).ToArray();
    foreach (var (name, failure) in flaky)
        Console.WriteLine($"Failed in {failure.Runs.Count} of {runs} runs ({string.Join(", ", failure.Runs.Order())}): {name}");
    Console.WriteLine($"{flaky.Length} tests failed in some of the {runs} runs only.");
}

if (totals["skipped"] > 0)
    Console.WriteLine($"A skipped test shows nothing: {totals["skipped"]} skipped, counted as failed.");
if (!isFormatted)
    Console.WriteLine("The format of the source differs, counted as failed. Run 'dotnet format PlatformSdk.sln' and commit the result.");
var failed = totals["failed"] + totals["skipped"] + (isFormatted ? 0 : 1);
if (!ended && failed == 0)
    return Fail("The tests did not run to their end: see above.");
Console.WriteLine($"{totals["succeeded"]} passed, {failed} failed");
return failed == 0 ? 0 : 1;

// What could not be installed, if anything.
static string? InstallScripts()
{
    foreach (var scripts in (string[])["tests/conformance", "tests/browser", "tests/buckets", "tests/helm"])
    {
        var wanted = new FileInfo($"{scripts}/package-lock.json");
        var installed = new FileInfo($"{scripts}/node_modules/.package-lock.json");
        if (wanted.Exists && !(installed.Exists && installed.LastWriteTimeUtc >= wanted.LastWriteTimeUtc) && !Run("npm", "ci", "--prefix", scripts))
            return $"The packages of {scripts} could not be installed: npm ci --prefix {scripts}";
    }

    return null;
}

static void StopCompiler() => Run("dotnet", "msbuild", "tests/StopCompiler.proj", "-nologo", "-verbosity:quiet");

// All of them. The end-to-end tests and a row of the other programs keep two cores busy; more at a time would only disturb each other. After the
// end-to-end tests there are three rows, since of what is left many tests only wait.
(bool Ended, bool IsFormatted) TestAll()
{
    const string EndToEnd = "PlatformSdk.EndToEnd.Tests";
    // The longest first, so that at the end no row waits for another.
    string[] longest = ["PlatformSdk.Build.Tests", "PlatformSdk.Conformance.Tests", "PlatformSdk.Tests", "PlatformSdk.Postgres.Tests",
        "PlatformSdk.Monitoring.Tests", "PlatformSdk.Stores.Tests"];
    // These test the native program, too: they begin when it is compiled.
    string[] programs = ["PlatformSdk.Tests", "PlatformSdk.Access.Tests", "PlatformSdk.Secrets.Tests", "PlatformSdk.Stores.Tests",
        "PlatformSdk.Postgres.Tests"];
    var all = Directory.GetDirectories("tests").SelectMany(folder => Directory.GetFiles(folder, "*.Tests.csproj"))
        .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);
    var waiting = new ConcurrentQueue<string>(longest.Union(all).Where(name => name != EndToEnd));
    var native = Task.Run(Compile);
    bool TestNext()
    {
        var ended = true;
        while (waiting.TryDequeue(out var name))
            ended = (!programs.Contains(name) || native.Result) && TestProgram(name) && ended;
        return ended;
    }

    var endToEnd = Task.Run(() => TestProgram(EndToEnd));
    Task<bool>[] rows = [native, endToEnd, Task.Run(TestNext), endToEnd.ContinueWith(_ => TestNext()), endToEnd.ContinueWith(_ => TestNext())];
    // Only whitespace: for that it needs no project, and takes a sixth of the time. UsingOrderTests checks the order of usings; what else
    // "dotnet format" looks for are the analyzers, which run in every build.
    var isFormatted = Run("dotnet", "format", "whitespace", "--folder", ".", "--include", "sdk/", "build-tasks/", "templates/packing/", "tests/",
        "--verify-no-changes", "--verbosity", "quiet");
    return (Task.WhenAll(rows).Result.All(ended => ended), isFormatted);
}

// The native program, and where the tests find it. Without test.cs, tests/PlatformSdk.Testing/Processes/NativeService.cs runs the same command.
bool Compile()
{
    const string Folder = "artifacts/native/program";
    var isCompiled = Run("dotnet", "publish", "tests/PlatformSdk.Tests.Service", "--artifacts-path", "artifacts/native", "-p:NativeTests=true",
        "-p:Version=1.0.0", "-o", Folder);
    Environment.SetEnvironmentVariable("NATIVE_SERVICE", Path.GetFullPath($"{Folder}/PlatformSdk.Tests.Service"));
    return isCompiled;
}

// What it prints comes in one piece, after its end.
bool TestProgram(string name)
{
    var lines = new List<string> { $"{name}:" };
    string[] dotnet = name == "PlatformSdk.Build.Tests" && HasMemory() ? ["env", $"TMPDIR={Memory}", "dotnet"] : ["dotnet"];
    var program = Path.Combine("tests", name, "bin", "Release", "net10.0", $"{name}.dll");
    var ended = Test(lines.Add, [.. dotnet, program, "--output", "Detailed", "--progress", "off"]);
    Console.WriteLine(string.Join('\n', lines));
    return ended;
}

// A seventh less work for a program that writes and deletes many small files. Containers often have little of it, or allow no programs there.
static bool HasMemory() => OperatingSystem.IsLinux()
    && File.ReadLines("/proc/mounts").Any(line => line.Split(' ') is [_, Memory, "tmpfs", var options, ..] && !options.Split(',').Contains("noexec"))
    && new DriveInfo(Memory).AvailableFreeSpace > 4L << 30;

// Shows each line but those of tests that passed.
bool Test(Action<string> show, params string[] command)
{
    var counted = new Dictionary<string, int>();
    var isHidden = false;
    List<string>? reasons = null;
    var ended = RunAndRead(command[0], command[1..], line =>
    {
        if (Ended("failed", line) is { Success: true } failure)
            reasons = KeepFailure(failure);
        else if (line.StartsWith(' ') && reasons?.Count < Reasons)
            reasons.Add(line);
        else
            reasons = null;
        // The next line may name the test's program.
        isHidden = Ended("passed", line) is { Success: true } test
            ? Keep(test)
            : isHidden && line.TrimStart().StartsWith("from ", StringComparison.Ordinal);
        if (!isHidden)
            show(line);
        if (Regex.Match(line, @"^\s*(succeeded|failed|skipped): (\d+)\s*$") is { Success: true } total)
            counted[total.Groups[1].Value] = int.Parse(total.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        return false;
    });
    lock (totals)
    {
        foreach (var (word, count) in counted)
            totals[word] += count;
    }

    return ended;
}

bool Keep(Match test)
{
    lock (tests)
        tests.Add((test.Groups["name"].Value, Duration(test)));
    return true;
}

// Where the lines after it belong, which say why it failed.
List<string> KeepFailure(Match test)
{
    var failure = failures.GetOrAdd(test.Groups["name"].Value, _ => ([], []));
    failure.Runs.Add(run);
    failure.Lines.Clear();
    return failure.Lines;
}

int Fail(string reason)
{
    Console.WriteLine(reason);
    Console.WriteLine("0 passed, 1 failed");
    return 1;
}

// Asks for a password if one is needed.
static bool Apt(params string[] arguments) =>
    Environment.UserName == "root" || Tool.Find("sudo") is null ? Run("apt-get", arguments) : Run("sudo", ["apt-get", .. arguments]);

static bool Run(string program, params string[] arguments) => RunAndRead(program, arguments, _ => true);

// "passed Namespace.Class.Method(argument) (1m 02s 345ms)": of a test that passed, this line is not shown.
static Match Ended(string result, string line) =>
    Regex.Match(line, $@"^\s*{result} (?<name>.+) \(((?<m>\d+)m )?((?<s>\d+)s )?(?<ms>\d+)ms\)$");

static TimeSpan Duration(Match test)
{
    int Part(string unit) => test.Groups[unit] is { Success: true } part ? int.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : 0;
    return new TimeSpan(0, 0, Part("m"), Part("s"), Part("ms"));
}

// Prints the lines for which read returns true.
static bool RunAndRead(string program, string[] arguments, Func<string, bool> read)
{
    if (Tool.Find(program) is not { } path)
        return false;
    var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true };
    start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    using var process = Process.Start(start)!;
    while (process.StandardOutput.ReadLine() is { } printed)
    {
        // On a build server test programs print colours, although nobody asked for them.
        var line = Regex.Replace(printed, @"\x1b\[[0-9;]*m", "");
        if (read(line))
            Console.WriteLine(line);
    }

    process.WaitForExit();
    return process.ExitCode == 0;
}

internal sealed record Tool(string Program, string Package, string NeededBy)
{
    public string? Path => Find(Program);

    /// <summary>On the PATH, or in the folders that Debian keeps off the PATH.</summary>
    public static string? Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => $"{version}/bin")
            : [];
        var endings = OperatingSystem.IsWindows() ? new[] { ".exe", ".cmd" } : [""];
        return folders.Concat(debian)
            .SelectMany(folder => endings.Select(ending => System.IO.Path.Combine(folder, program + ending)))
            .FirstOrDefault(file => new FileInfo(file) is { Exists: true } found
                && found.ResolveLinkTarget(returnFinalTarget: true) is null or { Exists: true });
    }
}
