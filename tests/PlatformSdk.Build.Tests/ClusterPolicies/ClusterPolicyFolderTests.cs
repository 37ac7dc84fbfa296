using PlatformSdk.Build.Authoring.ClusterPolicies;
using PlatformSdk.Build.Authoring.Tasks;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tests.Releasing;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.ClusterPolicies;

/// <summary>-t:PlatformClusterPolicy writes what makes a cluster refuse what a build refuses.</summary>
public sealed class ClusterPolicyFolderTests : IDisposable
{
    private const string Registries = "apiVersion: platform-sdk/v1\npolicy: { registries: [registry.acme.example, docker.io/library]";
    private const string Waiver = "waivers: [{ rule: PLAT3005, reason: none, approvedBy: team-a, expires: 2000-01-31 }]\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_rule_is_listed_as_one_of_the_cluster_or_of_builds_only()
    {
        var list = Render(Run.Head, Registries + "}")["policies/README.md"].Split("## Checked by builds only");

        var codes = PolicyCodes.All.Where(code => code.Scope is not null && code.Severity > Severity.Message)
            .Concat([PolicyCodes.EndingWaiver, DescriptionCodes.HoldsSecret, DescriptionCodes.MayHoldSecret]).ToHashSet();
        foreach (var code in codes)
            list[ClusterRules.All.Any(rule => rule.Code == code) ? 0 : 1].ShouldContain($"| [{code.Id}](");
        BuildOnly.Reasons.Keys.Concat(ClusterRules.All.Select(rule => rule.Code)).ShouldBe(codes, ignoreOrder: true);
    }

    [Fact]
    public void An_environment_refuses_or_warns_as_the_build_counts_the_rule_there()
    {
        var files = Render(Run.Head,
            Registries + ", rules: { PLAT3005: { severity: warning, environments: { production: error, dev: message } } } }");

        Actions(files["policies/plat3005.yaml"]).ShouldBe([
            "dev: Audit", "dev: Audit", "production: Deny, Audit", "production: Deny, Audit", "staging: Warn, Audit", "staging: Warn, Audit",
        ]);
        Actions(files["policies/plat3024.yaml"]).ShouldBe(["production: Deny, Audit", "production: Deny, Audit"]);
    }

    [Fact]
    public void A_rule_that_is_off_is_not_written()
    {
        var files = Render(Run.Head, "apiVersion: platform-sdk/v1\npolicy: { rules: { PLAT3005: { severity: off, reason: none } } }");

        files.Keys.ShouldNotContain("policies/plat3005.yaml");
        files.Keys.ShouldNotContain("policies/plat3004.yaml", "no registries are set");
        files["policies/README.md"].ShouldContain("it is off until platform.defaults.yaml has its values");
        files["policies/README.md"].ShouldContain("| [PLAT3005]");
    }

    [Fact]
    public void Without_its_parameters_only_production_admits_nothing()
    {
        var file = Render(Run.Head, Registries + "}")["policies/plat3005.yaml"];

        foreach (var (environment, action) in new[] { ("dev", "Allow"), ("staging", "Allow"), ("production", "Deny"), ("production.orders", "Deny") })
            file.ShouldContain(
                $"    name: \"platform-policy-{environment}\"\n    namespace: \"platform-policies\"\n    parameterNotFoundAction: {action}\n");
    }

    [Fact]
    public void A_waiver_is_an_entry_in_the_parameters_as_long_as_it_is_in_the_description()
    {
        const string Production = "lifecycle: production\n";

        var without = Render(Run.Head + Production, Registries + "}")["policies/parameters-production.yaml"];
        var with = Render(Run.Head + Production + Waiver, Registries + "}")["policies/parameters-production.yaml"];

        without.ShouldContain("  registries: \"registry.acme.example,docker.io/library\"\n");
        without.ShouldNotContain("exempt");
        with.ShouldContain("  exempt.PLAT3005: \"orders\"\n");
    }

    /// <summary>The folders of all services are applied to one cluster: nothing that two of them write may differ.</summary>
    [Theory]
    [InlineData("Admission")]
    [InlineData("Kyverno")]
    public void What_the_folders_of_two_services_have_in_common_is_the_same(string name)
    {
        var engine = Enum.Parse<ClusterEngine>(name);
        const string Defaults = Registries + "}\nowners: { team-checkout: { costCenter: \"4711\" }, team-billing: {} }";
        var one = Objects(Render(Run.Head + "lifecycle: production\n" + Waiver, Defaults, engine));
        var other = Objects(Render("apiVersion: platform-sdk/v1\nkind: worker\nname: billing\nowner: team-billing\ntier: internal\n", Defaults,
            engine));

        one.Keys.Intersect(other.Keys).Count().ShouldBeGreaterThan(6);
        foreach (var shared in one.Keys.Intersect(other.Keys))
            one[shared].ShouldBe(other[shared]);
        one.Keys.Except(other.Keys).ShouldAllBe(name => name.Contains("orders", StringComparison.Ordinal));
        other.Keys.Except(one.Keys).ShouldAllBe(name => name.Contains("billing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_service_for_which_a_rule_counts_less_is_let_through()
    {
        var file = Render(Run.Head + "lifecycle: experimental\n", Registries + "}")["policies/parameters-production.yaml"];

        file.ShouldContain("  exempt.PLAT3024: \"orders\"\n");
    }

    [Fact]
    public void With_Kyverno_a_waiver_is_an_exception_that_ends_after_its_last_day()
    {
        var files = Render(Run.Head + "lifecycle: production\n" + Waiver, Registries + "}", ClusterEngine.Kyverno);

        files["policies/exceptions.yaml"].ShouldContain("  expiresAt: \"2000-02-01T00:00:00Z\"\n");
        files["policies/exceptions.yaml"].ShouldContain("    - kind: ValidatingPolicy\n      name: \"platform-sdk-plat3005-staging.orders\"\n");
        files["policies/plat3004.yaml"].ShouldContain("[\\\"registry.acme.example\\\", \\\"docker.io/library\\\"]");
        files.Keys.ShouldNotContain(path => path.Contains("parameters", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2027-01-31", "2027-03-31", "2027-04-01T00:00:00Z")]
    [InlineData("2027-03-31", "2027-01-31", "2027-04-01T00:00:00Z")]
    [InlineData("9999-12-31", "2027-01-31", null)]
    public void Of_two_waivers_of_a_rule_the_longer_one_is_the_exception(string one, string other, string? end)
    {
        var waivers = string.Join(", ", new[] { one, other }.Select(day => $"{{ rule: PLAT3005, reason: a, approvedBy: team-a, expires: {day} }}"));
        var file = Render(Run.Head + $"lifecycle: production\nwaivers: [{waivers}]\n", Registries + "}",
            ClusterEngine.Kyverno)["policies/exceptions.yaml"];

        file.Split("kind: PolicyException").Length.ShouldBe(2);
        if (end is null)
            file.ShouldNotContain("expiresAt");
        else
            file.ShouldContain($"expiresAt: \"{end}\"");
    }

    [Theory]
    [InlineData("", "ValidatingAdmissionPolicyBinding")]
    [InlineData(", cluster: admission", "ValidatingAdmissionPolicyBinding")]
    [InlineData(", cluster: kyverno", "policies.kyverno.io/v1")]
    public void The_target_writes_the_folder_as_the_defaults_choose_and_removes_what_is_old(string choice, string written)
    {
        _folder.Write("platform.yaml", Run.Head);
        _folder.Write("platform.defaults.yaml", Registries + choice + "}\n");
        var old = _folder.Write("obj/policies/parameters-former.yaml", "");
        var log = new BuildLog();

        new PlatformClusterPolicy { BuildEngine = log, Project = ProjectItems.Of(_folder.Path, [("DefaultsFile", "platform.defaults.yaml")]) }
            .Execute().ShouldBeTrue(string.Join('\n', log.Errors));

        File.ReadAllText(_folder.PathOf("obj/policies/plat3004.yaml")).ShouldContain(written);
        File.Exists(old).ShouldBeFalse();
        foreach (var file in Directory.GetFiles(_folder.PathOf("obj/policies"), "*.yaml").Select(file => Path.GetFileName(file)))
            (file == "kustomization.yaml" || File.ReadAllText(_folder.PathOf("obj/policies/kustomization.yaml")).Contains($"- {file}\n"))
                .ShouldBeTrue(file);
    }

    private static Dictionary<string, string> Render(string description, string defaults, ClusterEngine engine = ClusterEngine.Admission) =>
        PolicyFolder.Render(PolicySubject.ForService(Run.Model(description, defaults + "\n")), engine)
            .ToDictionary(file => file.Path, file => file.Content);

    /// <summary>The objects by kind and name.</summary>
    private static Dictionary<string, string> Objects(Dictionary<string, string> files) => files
        .Where(file => file.Key.EndsWith(".yaml", StringComparison.Ordinal) && !file.Key.EndsWith("kustomization.yaml", StringComparison.Ordinal))
        .SelectMany(file => file.Value.Split("---\n"))
        .ToDictionary(text => string.Join(' ', text.Split('\n').Where(line => line.StartsWith("kind: ", StringComparison.Ordinal)
            || line.StartsWith("  name: ", StringComparison.Ordinal)).Take(2)), text => text.Replace($"# {PolicyFile.Mark}\n", ""));

    /// <summary>Of each binding: the environment and what happens there.</summary>
    private static IEnumerable<string> Actions(string file) => file.Split("---\n").Where(one => one.Contains("validationActions:"))
        .Select(one => one.Split('\n')).Select(lines => (Environment: lines.Single(line => line.Contains("platform-sdk.dev/environment")),
            Actions: lines.SkipWhile(line => !line.Contains("validationActions")).Skip(1).Where(line => line.Contains("- "))))
        .Select(one => $"{one.Environment.Split('"')[1]}: {string.Join(", ", one.Actions.Select(line => line.Trim()[2..]))}");
}
