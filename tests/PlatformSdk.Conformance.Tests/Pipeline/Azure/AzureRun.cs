using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace PlatformSdk.Conformance.Tests.Pipeline.Azure;

/// <summary>
/// One run of an expanded pipeline: its stages, jobs and steps in order, as their conditions say. Scripts run word for word in a shell, with
/// stand-ins for the programs; tasks are written down. A job begins with what is committed, and has of another one what it downloads.
/// </summary>
internal sealed partial class AzureRun(AzureRepository repository, AzureEvent started, Dictionary<string, string?> answers)
{
    private static readonly string[] s_shown = ["command", "containerRegistry", "azureSubscription"];
    private readonly Dictionary<string, string> _variables = [];
    private readonly Dictionary<string, string> _outputs = [];
    private readonly Dictionary<string, bool?> _results = [];

    /// <summary>What each job called, by <c>stage/job</c>. A job that its condition leaves out is not there.</summary>
    internal Dictionary<string, List<string>> Jobs { get; } = [];

    /// <summary>What the steps printed.</summary>
    internal string Log { get; private set; } = "";

    internal async Task<AzureRun> GoAsync(YamlMappingNode pipeline)
    {
        foreach (var (name, value) in started.Variables)
            _variables[name] = value;
        foreach (var variable in (YamlSequenceNode)pipeline["variables"])
            _variables[$"{variable["name"]}"] = Runtime(((YamlScalarNode)variable["value"]).Value!, "", _variables);
        string? previous = null;
        foreach (var stage in ((YamlSequenceNode)pipeline["stages"]).Children.Cast<YamlMappingNode>())
        {
            var name = $"{stage["stage"]}";
            var before = DependsOn(stage, "", previous is null ? [] : [previous]);
            _results[name] = IsOn(stage, name, "", before) ? await RunStageAsync(stage, name) : null;
            previous = name;
        }

        return this;
    }

    private async Task<bool> RunStageAsync(YamlMappingNode stage, string name)
    {
        var succeeds = true;
        foreach (var job in ((YamlSequenceNode)stage["jobs"]).Children.Cast<YamlMappingNode>())
        {
            var full = $"{name}/{job.Children.First().Value}";
            _results[full] = IsOn(job, full, name, DependsOn(job, $"{name}/", [])) ? await RunJobAsync(job, full, name) : null;
            succeeds &= _results[full] != false;
        }

        return succeeds;
    }

    private async Task<bool> RunJobAsync(YamlMappingNode job, string full, string stage)
    {
        var steps = job.Children.TryGetValue("steps", out var plain) ? plain : job["strategy"]["runOnce"]["deploy"]["steps"];
        var calls = Jobs[full] = [];
        var variables = new Dictionary<string, string>(_variables);
        foreach (var (key, value) in job.Children.TryGetValue("variables", out var own) ? (YamlMappingNode)own : new YamlMappingNode())
            variables[$"{key}"] = Runtime($"{value}", stage, variables);
        repository.Clean();
        var succeeds = true;
        foreach (var step in ((YamlSequenceNode)steps).Children.Cast<YamlMappingNode>())
        {
            if (!IsTrue(step, place => place switch
            {
                ["succeeded"] => $"{succeeds}",
                ["succeededOrFailed"] => "True",
                _ => Read(place, stage, variables),
            }))
                continue;
            var outcome = await RunStepAsync(step, full, variables, calls);
            succeeds &= outcome || (step.Children.TryGetValue("continueOnError", out var goesOn) && $"{goesOn}" == "true");
        }

        return succeeds;
    }

    private async Task<bool> RunStepAsync(YamlMappingNode step, string job, Dictionary<string, string> variables, List<string> calls)
    {
        var (kind, what) = ($"{step.Children.First().Key}", $"{step.Children.First().Value}");
        if (kind == "publish")
            return repository.Publish(Macros(what, variables), $"{step["artifact"]}");
        if (kind == "task" && what == "DownloadPipelineArtifact@2")
            return repository.Download($"{step["inputs"]["artifactName"]}", Macros($"{step["inputs"]["targetPath"]}", variables));
        if (kind == "checkout")
            return true;
        var script = kind == "bash" ? what : what == "AzureCLI@2" ? $"{step["inputs"]["inlineScript"]}" : null;
        if (kind == "task")
            calls.Add(string.Join(' ', new[] { what }.Concat(s_shown
                .Where(input => script is not null || what.StartsWith("Docker", StringComparison.Ordinal))
                .Where(input => ((YamlMappingNode)step["inputs"]).Children.ContainsKey(input)).Select(input => $"{step["inputs"][input]}"))));
        if (script is null)
            return true;

        Dictionary<string, string?> environment = new(answers);
        foreach (var (name, value) in variables)
            environment[name.ToUpperInvariant().Replace('.', '_')] = value;
        foreach (var (name, value) in step.Children.TryGetValue("env", out var own) ? (YamlMappingNode)own : new YamlMappingNode())
            environment[$"{name}"] = Macros($"{value}", variables);
        var (exitCode, said) = await repository.RunAsync(Macros(script, variables), environment, calls);
        Log += said;
        foreach (Match set in Set().Matches(said))
        {
            var name = set.Groups["name"].Value;
            if (set.Groups["output"].Success)
            {
                name = $"{step["name"]}.{name}";
                _outputs[$"{job}.{name}"] = set.Groups["value"].Value;
            }

            variables[name] = set.Groups["value"].Value;
        }

        return exitCode == 0;
    }

    private bool IsOn(YamlMappingNode node, string name, string stage, IReadOnlyList<string> before) =>
        IsTrue(node, place => place switch
        {
            ["succeeded"] => $"{before.All(one => Result(one, name) == true)}",
            ["succeededOrFailed"] => $"{before.All(one => Result(one, name) is not null)}",
            _ => Read(place, stage, _variables),
        });

    private bool? Result(string before, string name) => _results.TryGetValue(before, out var result) ? result
        : throw new InvalidDataException($"{name} depends on '{before}', which is not before it.");

    private static bool IsTrue(YamlMappingNode node, Func<IReadOnlyList<string>, string> read) => AzureExpression.IsTrue(
        AzureExpression.Evaluate(node.Children.TryGetValue("condition", out var condition) ? $"{condition}" : "succeeded()", read));

    private static IReadOnlyList<string> DependsOn(YamlMappingNode node, string prefix, IReadOnlyList<string> otherwise) =>
        !node.Children.TryGetValue("dependsOn", out var before) ? otherwise
        : before is YamlSequenceNode list ? [.. list.Select(one => $"{prefix}{one}")] : [$"{prefix}{before}"];

    private string Runtime(string text, string stage, Dictionary<string, string> variables) => text.StartsWith("$[", StringComparison.Ordinal)
        ? AzureExpression.Evaluate(text[2..^1], place => Read(place, stage, variables))
        : text;

    private string Read(IReadOnlyList<string> place, string stage, Dictionary<string, string> variables) => place switch
    {
        ["variables", var name] => variables.GetValueOrDefault(name, ""),
        // Of a stage, the name of the output begins with its job.
        ["dependencies", var before, "outputs", var name] when stage.Length == 0 => _outputs.GetValueOrDefault($"{before}/{name}", ""),
        ["dependencies", var before, "outputs", var name] => _outputs.GetValueOrDefault($"{stage}/{before}.{name}", ""),
        ["stageDependencies", var before, var job, "outputs", var name] => _outputs.GetValueOrDefault($"{before}/{job}.{name}", ""),
        _ => throw new InvalidDataException($"'{string.Join('.', place)}' is not known in a run."),
    };

    /// <summary>What is no variable stays, so that <c>$(command)</c> is one for the shell.</summary>
    private string Macros(string text, Dictionary<string, string> variables) => Macro().Replace(text, macro => macro.Groups[1].Value switch
    {
        "System.AccessToken" => "access-secret",
        "Agent.TempDirectory" => repository.Temporary,
        "Build.SourcesDirectory" => repository.Sources,
        "Build.BuildId" => "7",
        var name => variables.GetValueOrDefault(name, macro.Value),
    });

    [GeneratedRegex(@"\$\(([\w.]+)\)")]
    private static partial Regex Macro();

    [GeneratedRegex(@"(?m)##vso\[task\.setvariable variable=(?<name>\w+)(?<output>;isOutput=true)?\](?<value>.*)$")]
    private static partial Regex Set();
}
