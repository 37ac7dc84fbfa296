using System.Globalization;
using PlatformSdk.Build.Authoring.ClusterPolicies;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Tests.Policy;

namespace PlatformSdk.Conformance.Tests.Policies;

/// <summary>A case in one environment: what the build refuses there, and the question to the cluster.</summary>
/// <param name="Name">The file of the case, and the environment.</param>
/// <param name="Refused">The codes of the build's errors, of those that a cluster checks too.</param>
/// <param name="Question">The policies and the objects.</param>
internal sealed record JudgedCase(string Name, IReadOnlyList<string> Refused, Question Question)
{
    /// <summary>
    /// Before the first release the build asks no image for a digest, because that of the service is not known. A cluster asks the others.
    /// </summary>
    internal bool IsReleased { get; private init; }

    private const string Today = "2026-11-26";

    internal static List<JudgedCase> Read(string file, ClusterEngine engine, bool isInSystem)
    {
        using var project = new Project("");
        foreach (var (name, text) in PolicyCase.Read(File.ReadAllText(file)).Files)
            project.Write(name, text);
        return Judge($"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileNameWithoutExtension(file)}", Options(project), engine,
            isInSystem);
    }

    private static GenerationOptions Options(Project project) => new()
    {
        ProjectFolder = project.Folder,
        DescriptionFile = "platform.yaml",
        DefaultsFile = File.Exists(project.PathOf("platform.defaults.yaml")) ? "platform.defaults.yaml" : null,
        IntermediateFolder = project.PathOf("obj"),
        CodeFolder = project.PathOf("obj"),
        Day = new BuildDay(DateOnly.ParseExact(Today, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
    };

    private static List<JudgedCase> Judge(string name, GenerationOptions options, ClusterEngine engine, bool isInSystem)
    {
        var findings = new FindingList();
        if (Reading.Model(options, findings) is not { } model)
            return [];
        var user = Reading.UserFiles(options, findings);
        var rendered = Renderer.Render(model, user, options.ProjectPath, findings);
        var policies = string.Join("---\n",
            PolicyFolder.Render(isInSystem ? WithAnother(model) : PolicySubject.ForService(model), engine)
                .Where(one => one.Path.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(one => one.Content));
        return [.. rendered.Environments.Select(environment => new JudgedCase($"{name} in {environment.Service.Environment}",
            Errors(options, model, user, rendered, environment.Service),
            new Question(policies, Text(environment), environment.Service.Environment, Today))
        { IsReleased = environment.Service.IsReleased })];
    }

    /// <summary>The other one runs in the same environments, has a waiver for each rule, and a name before and after others.</summary>
    private static PolicySubject WithAnother(PlatformModel model)
    {
        var environments = string.Join(", ", model.Environments.Select(one => $"{one.Environment}: {{}}"));
        var waivers = string.Join(", ", ClusterRules.All.Select(rule =>
            $"{{ rule: {rule.Code.Id}, reason: none, approvedBy: team-z, expires: 2099-12-31 }}"));
        var other = Run.Model($"apiVersion: platform-sdk/v1\nkind: worker\nname: an-other\nowner: team-z\nlifecycle: production\n"
            + $"environments: {{ {environments} }}\nwaivers: [{waivers}]\n", "apiVersion: platform-sdk/v1\ncosts: { center: \"1\" }\n");
        return PolicySubject.ForSystem("all", [other, model]);
    }

    private static List<string> Errors(GenerationOptions options, PlatformModel model, UserFiles user, Rendered rendered, ResolvedService service)
    {
        var findings = new FindingList();
        var facts = Reading.Facts(options, model, findings);
        Rules.Run(new RuleContext(model, user, rendered, ChangePlan.None.For(service.Environment), facts,
            new Waivers(model.Written.Waivers, options.Day), findings));
        var codes = ClusterRules.All.Select(rule => rule.Code).ToHashSet();
        return [.. findings.Ordered().Where(finding => finding.Severity == Severity.Error && codes.Contains(finding.Code))
            .Select(finding => finding.Code.Id).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string Text(RenderedEnvironment environment) =>
        YamlArtifact.FromDocuments("objects.yaml", [.. environment.Objects.Select(one => one.Object)]).Content;
}
