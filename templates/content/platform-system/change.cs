#:property PublishAot=false

// Changes that the developer portal or a bot starts. Any build server can run them, and so can you:
//   dotnet run change.cs -- add-database SERVICE NAME SIZE BACKUP  adds the need, the package and what the build generates. BACKUP is true or false
//   dotnet run change.cs -- upgrade [FOLDER]                       upgrades the scaffolds. It changes nothing if there is a conflict, or if a file in
//                                                                  this folder would change, because some tokens cannot push a pipeline
//   dotnet run change.cs -- retire SERVICE DATE                    announces the day on which the service is removed, such as 2027-06-30

using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
try
{
    return args switch
    {
        ["add-database", var service, var name, var size, "true" or "false"] => AddDatabase(service, name, size, args[4]),
        ["upgrade"] => Upgrade(null),
        ["upgrade", var folder] => Upgrade(folder),
        ["retire", var service, var date] => Retire(service, date),
        _ => throw new CommandException($"'{string.Join(' ', args)}' is not a command. The comment at the top of change.cs lists the commands."),
    };
}
catch (CommandException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

static int AddDatabase(string service, string name, string size, string backup)
{
    var project = Services.ProjectOf(service);
    // MSBuild would read a semicolon as another property. The build checks the rest.
    foreach (var value in new[] { name, size })
    {
        if (!Regex.IsMatch(value, "^[-a-z0-9]+$"))
            throw new CommandException($"'{value}' is not valid. Use lower-case letters, digits and '-'.");
    }

    Command.Run("dotnet", "build", project, "-t:PlatformAddNeed", $"-p:PlatformNeed={name}", $"-p:PlatformNeedSize={size}",
        $"-p:PlatformNeedBackup={backup}");
    Services.AddPackage(project, "PlatformSdk.Postgres");
    // On a build server, a build compares the lock file and the generated files instead of writing them.
    Command.Run("dotnet", "restore", "--force-evaluate", "-p:RestoreLockedMode=false");
    // With the project of the system, whose index lists every need.
    Command.Run("dotnet", "build", "--no-restore", "-p:PlatformLocked=false");
    return 0;
}

static int Upgrade(string? untouchable)
{
    if (Services.All().FirstOrDefault() is not { } project)
        return 0;
    string[] command = ["build", project, "-p:RestoreForceEvaluate=true", "-p:RestoreLockedMode=false", "-t:PlatformUpgrade"];
    var (exitCode, preview) = Command.Capture("dotnet", [.. command, "-p:PlatformDryRun=true"]);
    Console.Write(preview);
    if (exitCode == 0 && (untouchable is null || !preview.Contains($" {untouchable.TrimEnd('/')}/", StringComparison.Ordinal)))
        Command.Run("dotnet", command);
    else
        Console.WriteLine($"{Annotation()}The scaffold is not upgraded. Run 'dotnet build {project} -t:PlatformUpgrade', and push the result.");
    return 0;
}

// With this, the build server shows the line as a warning.
static string Annotation() => Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true" ? "::warning::"
    : Environment.GetEnvironmentVariable("TF_BUILD") == "True" ? "##vso[task.logissue type=warning]" : "";

static int Retire(string service, string date)
{
    var project = Services.ProjectOf(service);
    // MSBuild would read a semicolon as another property. The build checks the rest.
    if (!Regex.IsMatch(date, @"^[0-9-]+\z"))
        throw new CommandException($"'{date}' is not a date such as 2027-06-30.");
    Command.Run("dotnet", "build", project, "-t:PlatformRetire", $"-p:PlatformRetireDate={date}");
    // With the project of the system, whose index and warnings name the day.
    Command.Run("dotnet", "build", "-p:PlatformLocked=false");
    return 0;
}

internal static class Services
{
    /// <summary>The folders of their projects.</summary>
    public static IEnumerable<string> All() => Command.Read("git", "-c", "core.quotePath=false", "ls-files", "platform.yaml", "*/platform.yaml")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(file => Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder.Replace('\\', '/') : ".");

    /// <summary>The folder of the service's project.</summary>
    public static string ProjectOf(string service)
    {
        var projects = All().ToDictionary(folder => folder, folder => NameIn($"{folder}/platform.yaml"));
        return projects.FirstOrDefault(project => project.Value == service).Key
            ?? throw new CommandException($"There is no service '{service}'. The services are {string.Join(", ", projects.Values.Order())}.");
    }

    /// <summary>Inserts one line, after the other packages. 'dotnet add package' would also reformat the rest of the file.</summary>
    public static void AddPackage(string project, string package)
    {
        var file = Directory.GetFiles(project, "*.csproj").SingleOrDefault()
            ?? throw new CommandException($"{project} does not have exactly one .csproj file. Add the package {package} to the project by hand.");
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(file));
        if (text.Contains($"\"{package}\"", StringComparison.Ordinal))
            return;
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var line = $"    <PackageReference Include=\"{package}\"/>{end}";
        var last = Regex.Matches(text, @"^.*(<PackageReference\b[^>]*/>|</PackageReference>)[ \t]*\r?\n", RegexOptions.Multiline).LastOrDefault();
        text = last is not null
            ? text.Insert(last.Index + last.Length, line)
            : text.Insert(text.LastIndexOf("</Project>", StringComparison.Ordinal), $"  <ItemGroup>{end}{line}  </ItemGroup>{end}{end}");
        File.WriteAllBytes(file, Encoding.UTF8.GetBytes(text));
    }

    private static string NameIn(string file) =>
        Regex.Match(File.ReadAllText(file), """^["']?name["']?:\s*["']?([-a-z0-9]+)""", RegexOptions.Multiline).Groups[1].Value;
}

internal static class Command
{
    public static void Run(string program, params string[] arguments) => Check(program, arguments, Start(program, arguments, redirect: false));

    public static string Read(string program, params string[] arguments) => Check(program, arguments, Capture(program, arguments));

    public static (int ExitCode, string Output) Capture(string program, params string[] arguments) => Start(program, arguments, redirect: true);

    private static string Check(string program, string[] arguments, (int ExitCode, string Output) result) =>
        result.ExitCode == 0 ? result.Output : throw new CommandException($"'{program} {string.Join(' ', arguments)}' failed.");

    private static (int ExitCode, string Output) Start(string program, string[] arguments, bool redirect)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = redirect })!;
        var output = redirect ? process.StandardOutput.ReadToEnd() : "";
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}

internal sealed class CommandException(string message) : Exception(message);
