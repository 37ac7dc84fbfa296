using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Pipeline;

/// <summary>A workflow of the repository that <c>platform-system</c> makes, as the template holds it.</summary>
internal sealed record Workflow(string Name, string Text)
{
    internal static string Template { get; } =
        Path.GetFullPath(Path.Combine(ConformanceFolder.Scripts.Path, "../../templates/content/platform-system"));

    internal static IReadOnlyList<Workflow> All { get; } = In(Template);

    /// <summary>Those that test and release the SDK itself.</summary>
    internal static IReadOnlyList<Workflow> Own { get; } = In(Path.Combine(Template, "../../.."));


    internal static Workflow Of(string name) => All.Single(workflow => workflow.Name == name);

    internal Yaml Content { get; } = Yaml.Document(Text);

    private static Workflow[] In(string repository) => [.. Directory.GetFiles(Path.Combine(repository, ".github/workflows"))
        .Order(StringComparer.Ordinal).Select(file => new Workflow(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];

    internal IEnumerable<Job> Jobs => Content["jobs"].Entries.Select(job => new Job($"{Name}/{job.Key}", job.Value));
}

/// <summary>One of its jobs.</summary>
internal sealed record Job(string Name, Yaml Content)
{
    internal static IReadOnlyList<Job> All { get; } = [.. Workflow.All.SelectMany(workflow => workflow.Jobs)];

    /// <summary>The scopes that it may write.</summary>
    internal IEnumerable<string> Writes => Content["permissions"].Texts.Where(scope => scope.Value == "write").Select(scope => scope.Key);

    internal IEnumerable<Yaml> Steps => Content["steps"].Items;

    internal bool Uses(string action) => Steps.Any(step => step["uses"].ToString().StartsWith(action, StringComparison.Ordinal));

    internal bool Runs(string command) => Steps.Any(step => step["run"].ToString().Contains(command, StringComparison.Ordinal));
}
