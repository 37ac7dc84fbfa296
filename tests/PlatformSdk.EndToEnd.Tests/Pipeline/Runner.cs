using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>
/// Runs a job as a runner of one's own does: one workspace, of which every job finds only what is committed, the same variables, the same shell, and
/// outputs and artifacts that go from step to step and from job to job. What stands in for an action does with files here what the action does on
/// GitHub.
/// </summary>
internal sealed class Runner(DeveloperMachine machine, string root, string remote)
{
    private int _jobs;

    /// <summary>Every step that was run, by its place.</summary>
    internal HashSet<string> Ran { get; } = [];

    /// <summary>Variables of this machine.</summary>
    internal Dictionary<string, string?> Machine { get; } = [];

    /// <summary>What a job has left, until the next one begins.</summary>
    internal string Workspace => Path.Combine(root, "workspace");

    /// <summary>What the jobs keep, by name.</summary>
    internal string Artifacts => Path.Combine(root, "artifacts");

    /// <summary>An artifact of a job that ran on another machine.</summary>
    internal void Keep(string artifact, string file, string text)
    {
        var path = Path.Combine(Artifacts, artifact, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Every run has artifacts of its own.</summary>
    internal void Forget(string pattern)
    {
        foreach (var artifact in Directory.GetDirectories(Artifacts, pattern))
            Directory.Delete(artifact, recursive: true);
    }

    /// <summary>The outputs of its steps, as <c>steps.NAME.outputs.KEY</c>, and what it wrote for people to read as <c>summary</c>.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> RunAsync(string job, IReadOnlyDictionary<string, string> context, string branch = "main")
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, $"job-{++_jobs}")).FullName;
        await CheckOutAsync(branch);
        var values = new Dictionary<string, string>(context)
        {
            ["runner.temp"] = folder,
            ["github.ref_name"] = branch,
            ["github.event.repository.default_branch"] = "main",
            ["secrets.GITHUB_TOKEN"] = "token"
        };
        await RunAsync(Workflow.StepsOf(Workspace, job), job, folder, values);
        values["summary"] = Text(Path.Combine(folder, "summary"));
        return values;
    }

    /// <summary>What the step printed that ended the job with an error.</summary>
    internal async Task<string> RefusedAsync(string job, IReadOnlyDictionary<string, string> context)
    {
        try
        {
            await RunAsync(job, context);
        }
        catch (ShouldAssertException refused)
        {
            return refused.Message;
        }

        throw new ShouldAssertException($"{job} has run to its end.");
    }

    private async Task RunAsync(IReadOnlyList<Step> steps, string job, string folder, Dictionary<string, string> values)
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
                await ShellAsync(place, step, env, folder, values);
            else
                await UseAsync(step, job, folder, values);
            Ran.Add(place);
        }
    }

    private async Task UseAsync(Step step, string job, string folder, Dictionary<string, string> values)
    {
        var with = Fill(step.With, values);
        switch (step.Uses!.Split('@')[0])
        {
            case "actions/checkout":
                if (with.TryGetValue("ref", out var reference))
                    await GitAsync(Workspace, "checkout", "--quiet", reference);
                break;
            case "actions/setup-dotnet":
                File.Exists(Path.Combine(Workspace, with["global-json-file"])).ShouldBeTrue();
                break;
            case "actions/upload-artifact":
                Copy(Path.Combine(Workspace, with["path"]), Path.Combine(Artifacts, with["name"]));
                break;
            case "actions/upload-pages-artifact":
                Copy(Path.Combine(Workspace, with["path"]), Path.Combine(Artifacts, "github-pages"));
                break;
            case "actions/download-artifact":
                foreach (var artifact in Directory.GetDirectories(Artifacts, with.GetValueOrDefault("name") ?? with["pattern"]))
                    Copy(artifact, Path.Combine(Workspace, with["path"]));
                break;
            case "./.github/actions/propose":
                var inputs = values.Concat(with.Select(input => KeyValuePair.Create($"inputs.{input.Key}", input.Value))).ToDictionary();
                await RunAsync(Workflow.StepsOfAction(Workspace, step.Uses), job, folder, inputs);
                break;
            default:
                throw new InvalidOperationException($"{step.Place}: nothing stands in for {step.Uses}. Add it here, or to NotHere with the reason.");
        }
    }

    private async Task ShellAsync(string place, Step step, Dictionary<string, string> env, string folder, Dictionary<string, string> values)
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
            ["GITHUB_WORKSPACE"] = Workspace,
            ["RUNNER_TEMP"] = folder,
        };
        foreach (var (name, value) in env)
            variables[name] = value;
        await using var shell = machine.Start(Workspace, variables, "bash", "--noprofile", "--norc", "-exo", "pipefail", script);
        var result = await shell.WaitAsync();
        result.ExitCode.ShouldBe(0, $"{place}\n{step.Run}\n{result.Output}");
        if (step.Id is not null)
        {
            foreach (var line in (await File.ReadAllLinesAsync(output)).Select(line => line.Split('=', 2)))
                values[$"steps.{step.Id}.outputs.{line[0]}"] = line[1];
        }
    }

    /// <summary>The file of a workflow is that of the branch, and what an earlier job has built is gone.</summary>
    private async Task CheckOutAsync(string branch)
    {
        if (!Directory.Exists(Workspace))
            await GitAsync(root, "clone", "--quiet", remote, Workspace);
        await GitAsync(Workspace, "fetch", "--quiet", "origin");
        await GitAsync(Workspace, "checkout", "--quiet", "--force", "-B", branch, $"origin/{branch}");
        await GitAsync(Workspace, "clean", "--quiet", "-ffdx");
    }

    private async Task GitAsync(string folder, params string[] arguments)
    {
        await using var git = machine.Start(folder, new Dictionary<string, string?>(), "git", arguments);
        (await git.WaitAsync()).ShouldSucceed();
    }

    private static Dictionary<string, string> Fill(IReadOnlyDictionary<string, string> texts, Dictionary<string, string> values) =>
        texts.ToDictionary(text => text.Key, text => Expression.Fill(text.Value, values));

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
