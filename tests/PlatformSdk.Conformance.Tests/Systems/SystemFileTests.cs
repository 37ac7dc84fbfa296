using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Systems;

/// <summary>What a system writes is what Backstage, Argo CD and kustomize accept, and every relation of the catalog leads somewhere.</summary>
public sealed class SystemFileTests
{
    private const string Head = "apiVersion: platform-sdk/v1\n";

    private static readonly Dictionary<string, (string Defaults, string[] Others)> s_teams = new()
    {
        ["bare"] = (Head + "gitops: { root: default }\n", []),
        ["full"] = (Head + """
            imageRegistry: registry.acme.example
            gitops: { root: platform, namespace: argo, project: "all-of-it" }
            owners:
              team-a: { title: "A: the team", email: a@acme.example, costCenter: "4711", pagerduty: P1A2B3C, parent: commerce }
              acme/team-b: { parent: "group:acme/holding" }
              unused: {}
            catalog:
              title: "The 'shop'"
              description: "Sells: everything. # no comment"
              owner: group:acme/team-b
              domain: { name: commerce, title: "on", owner: team-a }
            policy: { registries: [registry.acme.example], cluster: kyverno }
            environments:
              dev: { namespace: shared }
              live: { cluster: production-eu, targetRevision: stable }
              edge: { cluster: "https://10.0.0.1:6443" }

            """, ["ledger"]),
    };

    private static string[] Services(string team) =>
    [
        Service("orders", "team-a", "service", "needs: { payments: { type: service }, db: { type: postgres }, queue: { type: queue } }\n"),
        Service("payments", "Team-A", "service", "apis: { payments: { type: openapi }, money: { type: grpc, definition: m.proto, port: 9090 } }\n"),
        Service("mailer", "acme/team-b", "worker", team == "bare" ? "" : "needs: { ledger: { type: service }, key: { type: secret } }\n"),
        Service("night", "group:default/team-c", "job", "schedule: \"0 1 * * *\"\nneeds: { tax: { type: external, url: https://tax.example } }\n"),
    ];

    public static TheoryData<string> Teams => [.. s_teams.Keys];

    [Theory]
    [MemberData(nameof(Teams))]
    public async Task Every_reader_accepts_the_files_of_a_system(string team)
    {
        using var folder = new TemporaryFolder();
        Write(folder, team);

        var findings = await Validators.ValidateAsync(folder.Path);

        // The names of policies have dots, which other names must not have.
        findings.Where(one => one.Rule != "names" || !one.File.StartsWith("system/policies/", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Teams))]
    public async Task Every_relation_of_the_catalog_leads_to_an_entity_and_every_file_is_found_from_the_system(string team)
    {
        using var folder = new TemporaryFolder();
        Write(folder, team);

        (await Validators.RelationsAsync(folder.Path)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("system/catalog-info.yaml", "name: \"team-c\"", "name: \"team-d\"", "owner leads to group:default/team-c")]
    [InlineData("system/catalog-info.yaml", "  name: \"shop\"", "  name: \"shp\"", "system leads to system:default/shop")]
    [InlineData("system/catalog-info.yaml", "../night/catalog-info.yaml", "../day/catalog-info.yaml", "the Location names")]
    [InlineData("system/catalog-info.yaml", "    - \"../night/catalog-info.yaml\"\n", "", "no Location leads to the file")]
    [InlineData("payments/catalog-info.yaml", "name: \"payments\"", "name: \"payment\"", "consumesApis leads to api:default/payments")]
    public async Task A_relation_that_leads_nowhere_is_found(string file, string text, string other, string message)
    {
        using var folder = new TemporaryFolder();
        var files = Write(folder, "bare");
        files[file].ShouldContain(text);
        folder.Write(file, files[file].Replace(text, other, StringComparison.Ordinal));

        (await Validators.RelationsAsync(folder.Path)).Select(one => one.Message)
            .ShouldContain(one => one.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Teams))]
    public async Task The_app_of_apps_includes_every_application_once(string team)
    {
        using var folder = new TemporaryFolder();
        var files = Write(folder, team);

        var (objects, error) = await Kustomize.BuildAsync(folder.PathOf("system/gitops"));

        var written = files.Where(file => file.Key.Contains("/gitops/", StringComparison.Ordinal)
            && !file.Key.Contains("/namespaces/", StringComparison.Ordinal) && !file.Key.EndsWith("kustomization.yaml", StringComparison.Ordinal))
            .SelectMany(file => Kustomize.Identities(file.Value)).ToList();
        objects.ShouldNotBeNull(error).Order().ShouldBe(written.Order());
        written.Count.ShouldBeGreaterThan(12);
    }

    /// <summary>Argo CD refuses an application whose repository, namespace or cluster its project does not name.</summary>
    [Theory]
    [MemberData(nameof(Teams))]
    public void A_project_allows_what_its_applications_do(string team)
    {
        var files = Render(team);
        var projects = files.Where(file => file.Key.StartsWith("system/gitops/project-", StringComparison.Ordinal))
            .Select(file => Yaml.Document(file.Value)).ToDictionary(one => one["metadata"]["name"].ToString());

        foreach (var (path, text) in files.Where(file => file.Key.Contains("/deploy/gitops/application", StringComparison.Ordinal)))
        {
            var spec = Yaml.Document(text)["spec"];
            if (spec["template"].Exists)
                spec = spec["template"]["spec"];
            var (project, to) = (projects[spec["project"].ToString()]["spec"], spec["destination"]);
            var space = to["namespace"].ToString().Replace("{{.number}}", "*", StringComparison.Ordinal);
            project["sourceRepos"].Items.Select(one => one.ToString()).ShouldContain(spec["source"]["repoURL"].ToString(), path);
            project["destinations"].Items.ShouldContain(one => one["namespace"].ToString() == space
                && one["server"].ToString() == to["server"].ToString()
                && one["name"].ToString() == to["name"].ToString(), path);
            project["clusterResourceWhitelist"].Items.Select(one => one["name"].ToString()).ShouldContain(space, path);
        }
    }

    private static string Service(string name, string owner, string kind, string lines) =>
        $"{Head}kind: {kind}\nname: {name}\nowner: {owner}\nsystem: shop\nrepository: github.com/acme/shop\n{lines}";

    private static IReadOnlyDictionary<string, string> Render(string team) =>
        WrittenSystem.Render(Services(team), s_teams[team].Defaults, s_teams[team].Others);

    private static IReadOnlyDictionary<string, string> Write(TemporaryFolder folder, string team)
    {
        var files = Render(team);
        foreach (var (path, text) in files)
            folder.Write(path, text);
        string[] indexed = [.. s_teams[team].Others.SelectMany(name => (string[])[$"component:default/{name}", $"api:default/{name}"])];
        folder.Write("indexed.json", System.Text.Json.JsonSerializer.Serialize(indexed));
        return files;
    }
}
