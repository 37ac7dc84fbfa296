using PlatformSdk.Build.Authoring.Init.Deduction;
using PlatformSdk.Build.Authoring.Init.Needs;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Authoring.Init;

/// <summary>The first <c>platform.yaml</c> of an existing program, with a reason for each line.</summary>
/// <param name="Kind">The kind of the program.</param>
/// <param name="Name">Its name.</param>
/// <param name="Needs">What it needs.</param>
/// <param name="Text">The content of the file.</param>
internal sealed record FirstDescription(ServiceKind Kind, string Name, IReadOnlyList<DeducedNeed> Needs, string Text)
{
    private const string Language = "https://github.com/platform-sdk/platform-sdk/blob/main/docs/platform-yaml.md";
    private const string NoOwner = "my-team";
    private const int LongestSummary = 2000;

    private static readonly string[] s_known = ["ASPNETCORE_", "DOTNET_", "OTEL_", "ConnectionStrings__", "services__"];

    internal static FirstDescription Deduce(ExistingProject project)
    {
        var (kind, why) = KindOfProgram.Deduce(project);
        var word = Choice.Word(kind);
        var name = NameOf(project.Facts);
        var needs = NeedsOfProgram.DeduceAll(project, name.Value);
        var text = new CommentedText()
            .Line("# yaml-language-server: $schema=obj/platform.schema.json")
            .Line($"# Describes this {word} and its needs. Every build generates the catalog entry and the manifests from it.")
            .Line("# Written once by PlatformInit from what it found in the project. Review it, and correct the guesses.")
            .Line($"# All keys: {Language}")
            .Line($"apiVersion: {IdentityKeys.SupportedVersion}")
            .Key("kind", word, why)
            .Key("name", name.Value, name.Why)
            .Key("title", Names.Title(project.Facts.Name));
        AddIdentity(text, project.Facts);
        AddPort(text, kind, project);
        if (kind == ServiceKind.Job)
            text.Line("# schedule: \"0 3 * * *\"", "in UTC; without a schedule the job runs once, when it is deployed");
        AddNeeds(text, needs);
        AddConfig(text, project);
        return new FirstDescription(kind, name.Value, needs, text.ToString());
    }

    private static Deduced NameOf(ProjectFacts project)
    {
        if (project.Image?.Split('/')[^1] is { } image && Names.IsName(image))
            return new Deduced(image, "from ContainerRepository in the project; used in the catalog, the manifests, the traces and the image");
        return new Deduced(Names.Label(project.Name) ?? "my-service", "used in the catalog, the manifests, the traces and the image");
    }

    private static void AddIdentity(CommentedText text, ProjectFacts project)
    {
        var summary = string.Join(' ', CommentedText.OneLine(project.Summary ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (summary.Length > 0)
            text.Key("description", summary[..Math.Min(summary.Length, LongestSummary)]);
        if (CodeOwners.DeduceOwner(project) is { } owner)
            text.Key("owner", owner.Value, $"from {owner.Why}; the team's name in the catalog");
        else
            text.Key("owner", NoOwner, "TODO: the team that owns it; its name in the catalog");
        text.Line("# system: shop", "the system that it belongs to, unless platform.defaults.yaml sets it")
            .Line("lifecycle: experimental", "experimental | production | deprecated")
            .Line("tier: standard", "critical | standard | internal: decides replicas, resources and alerts");
        if (GitRemote.Deduce(project) is { } repository)
            text.Key("repository", repository.Value, repository.Why);
    }

    private static void AddPort(CommentedText text, ServiceKind kind, ExistingProject project)
    {
        if (kind != ServiceKind.Service)
            return;
        if (PortOfProgram.Deduce(project) is { } port)
            text.Line($"port: {port.Value}", port.Why);
        else
            text.Line($"# port: {RuntimeDefaults.Port}", $"the port in the pod; the manifests set {EnvironmentVariables.HttpPorts} to it");
        if (project.Settings.Launch is { Addresses.Count: > 0 } launch)
            text.Line($"# On a laptop it listens on {CommentedText.OneLine(string.Join(" and ", launch.Addresses))}: the profile " +
                $"'{CommentedText.OneLine(launch.Name)}' in launchSettings.json.");
    }

    private static void AddNeeds(CommentedText text, IReadOnlyList<DeducedNeed> needs)
    {
        if (needs.Count == 0)
            return;
        text.Line().Line(needs.All(need => need.IsProposal) ? "# needs:" : "needs:");
        foreach (var need in needs)
            text.Line($"{(need.IsProposal ? "# " : "")}  {need.Name}: {{ type: {need.Type}{Said("url", need.Url)}{Said("local", need.Local)} }}",
                need.Why);
    }

    /// <summary>Only names: a value from a laptop may be a secret and rarely fits a cluster.</summary>
    private static void AddConfig(CommentedText text, ExistingProject project)
    {
        var names = (project.Settings.Launch?.Variables.Keys ?? []).Where(IsConfig).Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
            return;
        text.Line().Line("# config:", "set on a laptop by the launch settings; set the values for the cluster here");
        foreach (var name in names)
            text.Line($"#   {name}: \"\"");
    }

    private static bool IsConfig(string name) => Texts.VariablePattern.IsMatch(name)
        && !s_known.Any(known => name.StartsWith(known, StringComparison.OrdinalIgnoreCase));

    private static string Said(string key, string? value) => value is null ? "" : $", {key}: {CommentedText.Scalar(value)}";
}
