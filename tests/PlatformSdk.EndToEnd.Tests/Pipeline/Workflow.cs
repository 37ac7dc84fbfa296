using PlatformSdk.EndToEnd.Tests.Service;
using YamlDotNet.RepresentationModel;

namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>A step of a workflow or of an action, as the file says it.</summary>
/// <param name="Place">Where it stands: <c>release/image: Image</c>.</param>
/// <param name="Id">By which others know its outputs.</param>
/// <param name="If">The condition.</param>
/// <param name="Run">The commands, where it has some.</param>
/// <param name="Uses">The action, where it is one.</param>
/// <param name="Env">The variables of the workflow, the job and the step.</param>
/// <param name="With">What an action is told.</param>
internal sealed record Step(string Place, string? Id, string? If, string? Run, string? Uses, IReadOnlyDictionary<string, string> Env,
    IReadOnlyDictionary<string, string> With);

/// <summary>Reads the workflows and the actions of a repository.</summary>
internal static class Workflow
{
    /// <summary>The name of each job, as <c>release/image</c>; of a job that is another workflow there is nothing to run.</summary>
    internal static IEnumerable<string> Jobs(string repository) =>
        Directory.GetFiles(Path.Combine(repository, ".github", "workflows"), "*.yml").Order(StringComparer.Ordinal)
        .SelectMany(file => ((YamlMappingNode)Read(file).At("jobs")).Children.Where(job => job.Value.Has("steps"))
            .Select(job => $"{Path.GetFileNameWithoutExtension(file)}/{job.Key}"));

    internal static IReadOnlyList<Step> StepsOf(string repository, string job)
    {
        var workflow = Read(Path.Combine(repository, ".github", "workflows", $"{job.Split('/')[0]}.yml"));
        var content = workflow.At("jobs", job.Split('/')[1]);
        return Steps(job, content, Texts(workflow, "env").Concat(Texts(content, "env")));
    }

    internal static IReadOnlyList<Step> StepsOfAction(string repository, string path) =>
        Steps(path, Read(Path.Combine(repository, path, "action.yml")).At("runs"), []);

    private static Step[] Steps(string place, YamlNode parent, IEnumerable<KeyValuePair<string, string>> env) =>
    [
        .. parent.Items("steps").Select(step => new Step(
            $"{place}: {Text(step, "name") ?? Text(step, "id") ?? Text(step, "uses")!.Split('@')[0]}", Text(step, "id"), Text(step, "if"),
                Text(step, "run"), Text(step, "uses"),
            env.Concat(Texts(step, "env")).GroupBy(entry => entry.Key).ToDictionary(entry => entry.Key, entry => entry.Last().Value),
                Texts(step, "with"))),
    ];

    private static YamlNode Read(string file) => Yaml.Read(File.ReadAllText(file));

    private static string? Text(YamlNode node, string key) => node.Has(key) ? node.Value(key) : null;

    private static Dictionary<string, string> Texts(YamlNode node, string key) =>
        node.Has(key) ? ((YamlMappingNode)node.At(key)).Children.ToDictionary(entry => entry.Key.ToString(),
            entry => ((YamlScalarNode)entry.Value).Value!) : [];
}
