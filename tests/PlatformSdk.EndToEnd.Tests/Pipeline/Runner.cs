using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>
/// Runs a job as GitHub's runner does: a clone of its own, the same variables, the same shell, and outputs and artifacts that go from step to step and
/// from job to job. What stands in for an action does with files here what the action does on GitHub.
/// </summary>
internal sealed class Runner(DeveloperMachine machine, string root, string remote)
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(10);
    private int _jobs;

    /// <summary>Every step that was run, by its place.</summary>
    internal HashSet<string> Ran { get; } = [];

    /// <summary>Variables of this machine.</summary>
    internal Dictionary<string, string?> Machine { get; } = [];

    private string Artifacts => Path.Combine(root, "artifacts");

    /// <summary>The outputs of its steps, as <c>steps.NAME.outputs.KEY</c>, and what it wrote for people to read as <c>summary</c>.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> RunAsync(string job, IReadOnlyDictionary<string, string> context, string branch = "main")
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, $"job-{++_jobs}")).FullName;
        var workspace = Path.Combine(folder, "clone");
        // The file of a workflow is that of the branch.
        await GitAsync(folder, "clone", "--quiet", "--branch", branch, remote, workspace);
        var values = new Dictionary<string, string>(context) { ["runner.temp"] = folder, ["github.ref_name"] = branch, ["github.event.repository.default_branch"] = "main", ["secrets.GITHUB_TOKEN"] = "token" };
        await RunAsync(Workflow.StepsOf(workspace, job), job, workspace, folder, values);
        values["summary"] = Text(Path.Combine(folder, "summary"));
        values["clone"] = workspace;
        return values;
    }

    private async Task RunAsync(IReadOnlyList<Step> steps, string job, string workspace, string folder, Dictionary<string, string> values)
    {
        foreach (var step in steps)
        {
            var place = $"{job}: {step.Place[(step.Place.IndexOf(": ", StringComparison.Ordinal) + 2)..]}";
            if (NotHere.Steps.ContainsKey(place) || (step.If is not null && !Expression.IsTrue(step.If, values)))
                continue;
            var env = Fill(step.Env, values);
            foreach (var (name, value) in env)
                values[$"env.{name}"] = value;
            if (step.Run is not null)
                await ShellAsync(place, step, env, workspace, folder, values);
            else
                await UseAsync(step, job, workspace, folder, values);
            Ran.Add(place);
        }
    }

    private async Task UseAsync(Step step, string job, string workspace, string folder, Dictionary<string, string> values)
    {
        var with = Fill(step.With, values);
        switch (step.Uses!.Split('@')[0])
        {
            case "actions/checkout":
                if (with.TryGetValue("ref", out var reference))
                    await GitAsync(workspace, "checkout", "--quiet", reference);
                break;
            case "actions/setup-dotnet":
                File.Exists(Path.Combine(workspace, with["global-json-file"])).ShouldBeTrue();
                break;
            case "actions/upload-artifact":
                Copy(Path.Combine(workspace, with["path"]), Path.Combine(Artifacts, with["name"]));
                break;
            case "actions/download-artifact":
                foreach (var artifact in Directory.GetDirectories(Artifacts, with.GetValueOrDefault("name") ?? with["pattern"]))
                    Copy(artifact, Path.Combine(workspace, with["path"]));
                break;
            case "./.github/actions/propose":
                var inputs = values.Concat(with.Select(input => KeyValuePair.Create($"inputs.{input.Key}", input.Value))).ToDictionary();
                await RunAsync(Workflow.StepsOfAction(workspace, step.Uses), job, workspace, folder, inputs);
                break;
            default:
                throw new InvalidOperationException($"{step.Place}: nothing stands in for {step.Uses}. Add it here, or to NotHere with the reason.");
        }
    }

    private async Task ShellAsync(string place, Step step, Dictionary<string, string> env, string workspace, string folder, Dictionary<string, string> values)
    {
        var (script, output) = (Path.Combine(folder, "script.sh"), Path.Combine(folder, "output"));
        await File.WriteAllTextAsync(script, step.Run);
        await File.WriteAllTextAsync(output, "");
        var variables = new Dictionary<string, string?>(Machine)
        {
            ["CI"] = "true",
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_OUTPUT"] = output,
            ["GITHUB_STEP_SUMMARY"] = Path.Combine(folder, "summary"),
            ["GITHUB_WORKSPACE"] = workspace,
            ["RUNNER_TEMP"] = folder,
        };
        foreach (var (name, value) in env)
            variables[name] = value;
        await using var shell = machine.Start(workspace, variables, "bash", "--noprofile", "--norc", "-exo", "pipefail", script);
        var result = await shell.WaitAsync(s_deadline);
        result.ExitCode.ShouldBe(0, $"{place}\n{step.Run}\n{result.Output}");
        if (step.Id is not null)
        {
            foreach (var line in (await File.ReadAllLinesAsync(output)).Select(line => line.Split('=', 2)))
                values[$"steps.{step.Id}.outputs.{line[0]}"] = line[1];
        }
    }

    private async Task GitAsync(string folder, params string[] arguments)
    {
        await using var git = machine.Start(folder, new Dictionary<string, string?>(), "git", arguments);
        (await git.WaitAsync(s_deadline)).ShouldSucceed();
    }

    private static Dictionary<string, string> Fill(IReadOnlyDictionary<string, string> texts, Dictionary<string, string> values) => texts.ToDictionary(text => text.Key, text => Expression.Fill(text.Value, values));

    private static string Text(string file) => File.Exists(file) ? File.ReadAllText(file) : "";

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in File.Exists(from) ? [from] : Directory.Exists(from) ? Directory.GetFiles(from, "*", SearchOption.AllDirectories) : [])
        {
            var target = Path.Combine(to, File.Exists(from) ? Path.GetFileName(file) : Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
