#:property PublishAot=false

// The steps of infrastructure.yml, for services that have deploy/infrastructure. Any build server can run them, and so can you. They run Terraform,
// or OpenTofu where only that is installed:
//   dotnet run infrastructure.cs -- modules [COMMIT]     prints the root modules as JSON, or only those that differ from the commit
//   dotnet run infrastructure.cs -- plan FOLDER          plans a root module, changes nothing, and writes the plan to artifacts/plans
//   dotnet run infrastructure.cs -- planned              prints the plans in artifacts/plans that change something, as JSON
//   dotnet run infrastructure.cs -- apply FOLDER [DIGEST]
//                                                        applies, if the plan is still the one with this digest, or the one in artifacts/plans

using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

const string Plans = "artifacts/plans";

Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
try
{
    return args switch
    {
        ["modules"] or ["modules", ""] => Print(Module.All().Select(module => module.Describe())),
        ["modules", var commit] => Print(Module.All().Where(module => module.HasChangedSince(commit)).Select(module => module.Describe())),
        ["plan", var folder] => Plan(Module.At(folder)),
        ["planned"] => Print(Planned()),
        ["apply", var folder] => ApplyPlanned(Module.At(folder)),
        ["apply", var folder, { Length: > 0 } digest] => Apply(Module.At(folder), digest),
        _ => throw new CommandException(
            $"'{string.Join(' ', args)}' is not a command. The comment at the top of infrastructure.cs lists the commands."),
    };
}
catch (CommandException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

static int Print(IEnumerable<JsonNode> values)
{
    Console.WriteLine(new JsonArray([.. values]).ToJsonString());
    return 0;
}

static int Plan(Module module)
{
    Directory.CreateDirectory(Plans);
    var (comment, record) = ($"{Plans}/{module.Name}.md", $"{Plans}/{module.Name}.json");
    File.Delete(record);
    try
    {
        using var terraform = new Terraform(module.Folder);
        // A plan changes nothing, so it takes no lock: its identity may only read.
        var changes = terraform.Plan("-lock=false");
        File.WriteAllText(comment, Comment.For(module, terraform.Text));
        if (changes)
            File.WriteAllText(record, module.Describe(terraform.Digest).ToJsonString());
        Console.WriteLine($"changes={(changes ? "true" : "false")}\ndigest={terraform.Digest}");
        return 0;
    }
    catch (CommandException)
    {
        File.WriteAllText(comment, Comment.For(module, null));
        throw;
    }
}

static IEnumerable<JsonNode> Planned() => (Directory.Exists(Plans) ? Directory.GetFiles(Plans, "*.json") : []).Order(StringComparer.Ordinal)
    .Select(file => JsonNode.Parse(File.ReadAllText(file))!);

static int ApplyPlanned(Module module)
{
    var record = $"{Plans}/{module.Name}.json";
    if (File.Exists(record))
        return Apply(module, $"{JsonNode.Parse(File.ReadAllText(record))!["digest"]}");
    Console.WriteLine($"{module.Folder}: there is nothing to apply, because {Plans} has no plan of it that changes something.");
    return 0;
}

static int Apply(Module module, string digest)
{
    using var terraform = new Terraform(module.Folder);
    if (!terraform.Plan("-lock-timeout=5m"))
    {
        Console.WriteLine($"{module.Folder}: there is nothing to apply.");
        return 0;
    }

    Console.WriteLine(terraform.Text);
    if (terraform.Digest != digest)
        throw new CommandException(
            $"{module.Folder}: nothing is applied, because this is not the plan that was approved. Plan again, and approve that.");
    terraform.Apply();
    return 0;
}

/// <summary>A root module: the infrastructure of a service in one environment, with a state of its own.</summary>
internal sealed record Module(string Folder)
{
    private const string Parent = "deploy/infrastructure";

    private string Environment => Path.GetFileName(Folder);

    /// <summary>The names of files and artifacts, which cannot contain every character of a path.</summary>
    public string Name => Regex.Replace(Folder.Replace($"{Parent}/", "", StringComparison.Ordinal), "[^A-Za-z0-9_-]+", "-");

    public static IEnumerable<Module> All() => Command.Read("git", "ls-files", $"{Parent}/*/main.tf.json", $"*/{Parent}/*/main.tf.json")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(file => new Module(Path.GetDirectoryName(file)!.Replace('\\', '/')));

    public static Module At(string folder) => File.Exists(Path.Combine(folder, "main.tf.json"))
        ? new Module(folder.Replace('\\', '/').TrimEnd('/'))
        : throw new CommandException($"'{folder}' has no main.tf.json. 'modules' prints the folders.");

    /// <summary>Also when there is no such commit any more.</summary>
    public bool HasChangedSince(string commit) => !Command.Succeeds("git", "cat-file", "-e", $"{commit}^{{commit}}")
        || !Command.Succeeds("git", "diff", "--quiet", commit, "HEAD", "--", Folder);

    public JsonObject Describe(string? digest = null)
    {
        var description = new JsonObject { ["name"] = Name, ["folder"] = Folder, ["environment"] = Environment };
        if (digest is not null)
            description["digest"] = digest;
        return description;
    }
}

/// <summary>
/// One run of Terraform. The file of the plan contains what is in the state, passwords among it, so it exists only as long as this.
/// </summary>
internal sealed class Terraform(string folder) : IDisposable
{
    private static readonly string[] s_programs = ["terraform", "tofu"];
    private readonly string _program = s_programs.FirstOrDefault(Command.Exists) ?? throw new CommandException(
        $"Neither Terraform nor OpenTofu is on this machine, so {folder} cannot be planned or applied. Install Terraform 1.11 or later "
        + "(https://developer.hashicorp.com/terraform/install), or OpenTofu 1.11 or later (https://opentofu.org/docs/intro/install), and run this " +
            "again.");

    private readonly string _temporary = Directory.CreateTempSubdirectory("plan-").FullName;

    /// <summary>The plan in words, in which Terraform writes "(sensitive value)" for what is secret.</summary>
    public string Text { get; private set; } = "";

    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    private string File => Path.Combine(_temporary, "plan");

    /// <summary>Whether the plan changes something.</summary>
    public bool Plan(string locking)
    {
        Check("init", Run("init", "-input=false", "-no-color"));
        // 0 is a plan without changes, 2 is one with changes, anything else is a failure.
        var result = Run("plan", "-input=false", "-no-color", "-detailed-exitcode", locking, $"-out={File}");
        if (result is not (0 or 2))
            Check("plan", result);
        Text = Command.Read(_program, $"-chdir={folder}", "show", "-no-color", File).Trim();
        return result == 2;
    }

    public void Apply() => Check("apply", Run("apply", "-input=false", "-no-color", File));

    public void Dispose() => Directory.Delete(_temporary, recursive: true);

    private int Run(params string[] arguments) => Command.Run(_program, [$"-chdir={folder}", .. arguments]);

    private void Check(string command, int exitCode)
    {
        if (exitCode != 0)
            throw new CommandException($"'{_program} -chdir={folder} {command}' failed with exit code {exitCode}. The reason is above.");
    }
}

/// <summary>The comment on a pull request. Its first line identifies it, so that a later plan replaces it.</summary>
internal static class Comment
{
    /// <summary>GitHub accepts 65,536 characters.</summary>
    private const int Longest = 60_000;

    public static string For(Module module, string? plan)
    {
        var first = $"<!-- infrastructure {module.Name} -->\n**Infrastructure** `{module.Folder.Replace('`', '\'')}`: ";
        if (plan is null)
            return $"{first}the plan failed. The log of the job has the reason.\n";
        // Nothing in the text can end the block: a character that is not printed is left out, and the fence is longer than any in the text.
        var text = Regex.Replace(plan, @"[\p{Cc}\p{Cf}-[\n\t]]", "");
        var cut = text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
        var fence = new string('`', Math.Max(3, Regex.Matches(cut, "`+").Select(ticks => ticks.Length).DefaultIfEmpty().Max() + 1));
        var more = text.Length > cut.Length ? $"\n{text.Length - cut.Length} more characters are in the log of the job.\n" : "";
        var summary = Regex.Match(text, @"(?m)^(Plan: [0-9a-z ,]+\.|No changes\.)").Value is { Length: > 0 } line
            ? line
            : "changes without resources.";
        return $"{first}{summary}\n\n<details><summary>Plan</summary>\n\n{fence}\n{cut}\n{fence}\n{more}\n</details>\n";
    }
}

internal static class Command
{
    public static bool Exists(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, $"{program}.exe")));

    public static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }

    public static bool Succeeds(string program, params string[] arguments) => Capture(program, arguments, quiet: true).ExitCode == 0;

    public static string Read(string program, params string[] arguments)
    {
        var (exitCode, output) = Capture(program, arguments);
        return exitCode == 0 ? output : throw new CommandException($"{program} {string.Join(' ', arguments)} failed with exit code {exitCode}.");
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
