using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Conformance.Tests.Matrix;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests;

/// <summary>The chart by Helm itself: what it prints for an environment is what kustomize makes of the environment's folder.</summary>
public sealed class ChartTests
{
    private const string Own = "deploy/extra/own.yaml";

    private const string Chart = "exports: { helm: {} }\n";

    private const string Hostile = """
        config:
          Template: "{{ .Values.environment }} {{ fail \"no\" }}"
          Lines: "first\n---\nkind: Secret\n{{- end }}"
          Quotes: "it's \"quoted\": yes"
        title: "{{ required }}: \"Orders\""

        """;

    // One name for each kind of object that kustomize places in another way.
    private const string Extras = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: reader, namespace: elsewhere }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader }
        subjects:
          - { kind: ServiceAccount, name: default }
          - { kind: ServiceAccount, name: own }
          - { kind: ServiceAccount, name: foreign, namespace: other }
          - { kind: User, name: ada, apiGroup: rbac.authorization.k8s.io }
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata: { name: own }
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: viewer }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
        subjects: [{ kind: ServiceAccount, name: own }, { kind: ServiceAccount, name: default, namespace: q }]
        ---
        apiVersion: scheduling.k8s.io/v1
        kind: PriorityClass
        metadata: { name: urgent }
        value: 1000
        ---
        apiVersion: acme.example/v1
        kind: Widget
        metadata: { name: widget }
        spec: { text: "{{ x }}", empty: {}, list: [], flag: true, number: 1.5 }
        """;

    private static readonly string[] s_environments = ["dev", "staging", "production"];

    private static readonly Dictionary<string, (string Lines, string Team)> s_services = new()
    {
        ["service"] = ("kind: service\nneeds: { db: { type: postgres }, stripe-key: { type: secret } }\nexpose: { host: a.example.com }\n", "argo"),
        ["canary"] = ("kind: service\nrollout: canary\nexpose: { host: a.example.com }\nrepository: github.com/acme/orders\n", "argo"),
        ["hostile"] = ("kind: service\n" + Hostile, "vault"),
        ["worker"] = ("kind: worker\nneeds: { jobs: { type: queue } }\n", "bare"),
        ["job"] = ("kind: job\nschedule: \"0 3 * * *\"\n", "azure"),
        ["once"] = ("kind: job\n", "driver"),
    };

    public static TheoryData<string, bool> Services => [.. s_services.Keys.SelectMany(name => new[] { (name, true), (name, false) })];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Helm_prints_what_kustomize_makes_of_each_folder(string name, bool released)
    {
        using var folder = new TemporaryFolder();
        var (lines, team) = s_services[name];
        var user = new UserFiles([], [.. YamlReader.ReadAll(Extras, Own, new FindingList())!.Select(o => new UserObject(Own, null, (YamlMapping)o))]);
        var releases = released ? s_environments.ToDictionary(e => e, _ => new ReleaseDescription(null, "1.4.2", null, null, null)) : null;
        foreach (var (path, content) in Run.Files($"apiVersion: platform-sdk/v1\nname: {name}\nowner: team-checkout\n{lines}",
            (PlatformTeams.All[team] is { } defaults ? WithoutExports(defaults) : "apiVersion: platform-sdk/v1\n") + Chart, user, releases))
            folder.Write(path, content);
        var chart = folder.PathOf("deploy/chart");

        var lint = await HelmProgram.RunAsync("lint", "--strict", chart);
        lint.ExitCode.ShouldBe(0, lint.Output + lint.Error);
        foreach (var environment in s_environments)
        {
            var printed = await HelmProgram.RunAsync("template", name, chart, "--set", $"environment={environment}");
            printed.ExitCode.ShouldBe(0, printed.Error);
            folder.Write($"printed/{environment}/all.yaml", printed.Output);
            folder.Write($"printed/{environment}/kustomization.yaml", "resources: [all.yaml]\n");

            // The same program writes both, so that only the content can differ.
            (await ObjectsAsync(folder.PathOf($"printed/{environment}"))).ShouldBe(await ObjectsAsync(folder.PathOf($"deploy/{environment}")));
        }
    }

    [Theory]
    [InlineData("environment=prodution", "environment")]
    [InlineData("enviroment=dev", "enviroment")]
    [InlineData("replicas=3", "replicas")]
    public async Task A_value_that_means_nothing_is_refused(string value, string named)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, content) in Run.Files(Run.Head, "apiVersion: platform-sdk/v1\n" + Chart))
            folder.Write(path, content);

        var printed = await HelmProgram.RunAsync("template", "orders", folder.PathOf("deploy/chart"), "--set", value);

        printed.ExitCode.ShouldNotBe(0);
        printed.Error.ShouldContain(named);
    }

    [Theory]
    [InlineData("Chart.yaml", "version: \"0.0.0\"", "version: \"one\"")]
    [InlineData("Chart.yaml", "name: \"orders\"", "names: \"orders\"")]
    [InlineData("Chart.yaml", "apiVersion: v2", "apiVersion: v9")]
    [InlineData("values.yaml", "\"production\"", "\"prodution\"")]
    [InlineData("templates/manifests.yaml", ".Files.Get", ".Files.Gett")]
    [InlineData("manifests/production.yaml", "kind: Service\n", "kind: Service\nkind: [\n")]
    public async Task Helm_finds_a_mistake_in_the_chart(string file, string from, string to)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, content) in Run.Files(Run.Head, "apiVersion: platform-sdk/v1\n" + Chart))
            folder.Write(path, content);
        var text = await File.ReadAllTextAsync(folder.PathOf($"deploy/chart/{file}"), TestContext.Current.CancellationToken);
        text.ShouldContain(from);
        folder.Write($"deploy/chart/{file}", text.Replace(from, to, StringComparison.Ordinal));

        (await HelmProgram.RunAsync("lint", "--strict", folder.PathOf("deploy/chart"))).ExitCode.ShouldNotBe(0);
    }

    [Fact]
    public async Task Without_a_value_it_prints_the_last_environment()
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, content) in Run.Files(Run.Head, "apiVersion: platform-sdk/v1\n" + Chart))
            folder.Write(path, content);

        (await HelmProgram.RunAsync("template", "orders", folder.PathOf("deploy/chart"))).Output.ShouldContain("namespace: \"orders-production\"");
    }

    private static string WithoutExports(string defaults) =>
        string.Concat(defaults.Split('\n').Where(line => !line.StartsWith("exports:", StringComparison.Ordinal)).Select(line => line + "\n"));

    private static async Task<string[]> ObjectsAsync(string folder)
    {
        var built = await Command.RunAsync(Tool.Kubectl.Require(), folder, "kustomize", folder);
        built.ExitCode.ShouldBe(0, built.Error);
        return [.. built.Output.Split("\n---\n").Select(text => text.Trim()).Order(StringComparer.Ordinal)];
    }
}
