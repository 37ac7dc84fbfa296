namespace PlatformSdk.Build.Tests.Systems;

/// <summary>The policies of a system: one set, with the values and waivers of all its services.</summary>
public sealed class SystemPolicyTests : IDisposable
{
    private const string Waiver = "lifecycle: production\nwaivers: [{ rule: PLAT3005, reason: none, approvedBy: team-a, expires: 2099-01-31 }]\n";

    private readonly SystemFolder _repository = new();

    public SystemPolicyTests()
    {
        _repository.Service("orders", Waiver);
        _repository.Service("billing", "lifecycle: production\n");
        _repository.Service("mailer", "lifecycle: production\ntier: internal\nenvironments: { production: {} }\n", "worker");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void The_values_and_waivers_of_all_services_are_in_one_set()
    {
        Defaults("policy: { registries: [registry.acme.example] }\nowners: { team-orders: { costCenter: \"4711\" }, team-billing: {}, team-mailer: " +
            "{} }\n");

        _repository.Build().Errors.ShouldBeEmpty();

        var values = Read("parameters-production.yaml");
        values.ShouldContain("  name: \"platform-policy-production.system.shop\"\n");
        values.ShouldContain("  registries: \"registry.acme.example\"\n");
        values.ShouldContain("  exempt.PLAT3005: \"orders\"\n");
        values.ShouldMatch("graceSeconds: \"billing=[0-9]+,mailer=[0-9]+,orders=[0-9]+\"");
        values.ShouldContain("costLabels: \"billing=platform-sdk.dev/owner,mailer=platform-sdk.dev/owner,"
            + "orders=platform-sdk.dev/owner,orders=platform-sdk.dev/cost-center\"");
        Read("plat3005.yaml").ShouldMatch("operator: In\\s+values:\\s+- \"billing\"\\s+- \"mailer\"\\s+- \"orders\"");
        Read("parameters-dev.yaml").ShouldNotContain("mailer", Case.Sensitive, "it has no such environment");
    }

    [Fact]
    public void With_Kyverno_each_waiver_is_an_exception_for_its_service()
    {
        Defaults("policy: { cluster: kyverno }\n");

        _repository.Build();

        var exceptions = Read("exceptions.yaml");
        exceptions.ShouldContain("  name: \"orders-plat3005\"\n");
        exceptions.ShouldContain("      name: \"platform-sdk-plat3005-production.system.shop\"\n");
        exceptions.ShouldNotContain("billing");
    }

    [Fact]
    public void Without_an_engine_there_are_no_policies_and_those_of_a_former_build_are_deleted()
    {
        _repository.Build();
        File.Exists(_repository.PathOf("system/policies/plat3005.yaml")).ShouldBeTrue();
        Defaults("policy: { cluster: none }\n");

        _repository.Build();

        Directory.Exists(_repository.PathOf("system/policies")).ShouldBeFalse();
    }

    private void Defaults(string lines) => _repository.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\n" + lines);

    private string Read(string file) => _repository.Read($"system/policies/{file}");
}
