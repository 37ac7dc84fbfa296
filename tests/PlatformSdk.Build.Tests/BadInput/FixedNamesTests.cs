using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.BadInput;

/// <summary>Maps whose names are ours: a name that is not among them would change nothing, and nobody would notice.</summary>
public class FixedNamesTests
{
    [Theory]
    [InlineData("network: { potgres: { cidrs: [10.1.0.0/16] } }", "postgres")]
    [InlineData("network: { secret-stor: { cidrs: [10.1.0.0/16] } }", "secret-store")]
    [InlineData("provisioners: { reddis: { use: none } }", "redis")]
    [InlineData("provisioners: { postgres: { sizes: { smal: { instances: 1 } }, use: cloudnative-pg } }", "small")]
    [InlineData("tiers: { critcal: { replicas: 3 } }", "critical")]
    [InlineData("secrets: { store: vault, paths: { postgress: database/creds/x } }", "postgres")]
    [InlineData("policy: { registrys: [registry.example.com] }", "registries")]
    [InlineData("policy: { rules: { plat3004: error } }", "PLAT3004")]
    [InlineData("policy: { rules: { PLAT30004: error } }", "PLAT3004")]
    public void A_misspelt_name_in_the_defaults_is_an_error(string defaults, string meant)
    {
        var finding = Findings(defaults).ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe("PLAT1001");
        finding.Severity.ShouldBe(Severity.Error);
        finding.Span.Line.ShouldBe(2);
        finding.Message.ShouldContain($"Did you mean '{meant}'?");
    }

    [Theory]
    [InlineData("network: { kafka: { cidrs: [10.1.0.0/16] } }", "docs/platform-yaml.md")]
    [InlineData("provisioners: { search: { use: none } }", "postgres, redis, bucket, queue")]
    [InlineData("tiers: { experimental: { replicas: 3 } }", "critical, standard, internal")]
    [InlineData("secrets: { store: vault, paths: { certificate: pki/issue } }", "secret")]
    [InlineData("policy: { rules: { PLAT3099: error } }", "Did you mean 'PLAT30")]
    [InlineData("policy: { rules: { PLAT1017: error } }", "Did you mean 'PLAT1018'?")]
    [InlineData("policy: { rules: { PLAT9912: off } }", "Unknown key 'PLAT9912' in policy.rules")]
    public void Any_other_unknown_name_in_the_defaults_is_a_warning_since_a_newer_sdk_may_know_it(string defaults, string known)
    {
        var finding = Findings(defaults).ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe("PLAT1011");
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message.ShouldContain(known);
    }

    [Theory]
    [InlineData("PLAT3020", "PLAT3004")]
    [InlineData("PLAT3090", "PLAT3004")]
    [InlineData("PLAT1017", "Did you mean 'PLAT1018'?")]
    [InlineData("PLAT3404", "Did you mean 'PLAT3004'?")]
    [InlineData("plat1018", "Did you mean 'PLAT1018'?")]
    [InlineData("acme1018", "PLAT3004")]
    public void A_waiver_of_what_cannot_be_waived_is_an_error(string rule, string hint)
    {
        var finding = Run.Findings($"{Run.Head}waivers: [{{ rule: {rule}, reason: r, approvedBy: team, expires: \"2027-01-31\" }}]\n")
            .ShouldHaveSingleItem();

        finding.Severity.ShouldBe(Severity.Error);
        finding.Message.ShouldContain(hint);
    }

    [Theory]
    [InlineData("prodution", "Did you mean 'production'?")]
    [InlineData("test", "no environment 'test'")]
    [InlineData("Dev", "Did you mean 'dev'?")]
    public void A_folder_of_extra_objects_for_an_environment_that_does_not_exist_is_an_error(string environment, string hint)
    {
        using var project = new Project(Run.Head);
        project.Write($"deploy/extra/{environment}/lease.yaml", "apiVersion: coordination.k8s.io/v1\nkind: Lease\nmetadata: { name: orders }\n");

        var finding = project.Build().Findings.ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe("PLAT1032");
        finding.Message.ShouldContain(hint);
    }

    private static IReadOnlyList<Finding> Findings(string defaults) => Run.Findings(Run.Head, $"apiVersion: platform-sdk/v1\n{defaults}\n");
}
