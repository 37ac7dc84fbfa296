namespace PlatformSdk.Build.Tests.Systems;

/// <summary>The build of a system: what it reads, when it writes, and what it does not touch.</summary>
public sealed class SystemBuildTests : IDisposable
{
    private readonly SystemFolder _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_second_build_does_nothing_until_a_service_comes_changes_or_goes()
    {
        _repository.Service("orders");
        _repository.Build().Messages.ShouldContain(line => line.Contains("1 service", StringComparison.Ordinal));

        IsIdle().ShouldBeTrue();

        _repository.Service("billing");
        IsIdle().ShouldBeFalse();
        _repository.Index.ShouldContain("\"billing\"");
        _repository.Service("billing", "tier: internal\n");
        IsIdle().ShouldBeFalse();
        _repository.Index.ShouldContain("\"internal\"");
        _repository.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\ncosts: { currency: EUR, cpuHour: 1, memoryGiBHour: 1 }\n");
        IsIdle().ShouldBeFalse();
        _repository.Index.ShouldContain("\"EUR\"");
        Directory.Delete(_repository.PathOf("billing"), recursive: true);
        IsIdle().ShouldBeFalse();
        _repository.Index.ShouldNotContain("billing");
        File.AppendAllText(_repository.PathOf("system/platform-index.json"), " ");
        IsIdle().ShouldBeFalse();
        IsIdle().ShouldBeTrue();
    }

    [Fact]
    public void Locked_mode_writes_nothing_and_refuses_a_difference()
    {
        _repository.Service("orders");
        _repository.Build(locked: true).Errors.ShouldContain(line => line.Contains("PLAT2001", StringComparison.Ordinal));
        File.Exists(_repository.PathOf("system/platform-index.json")).ShouldBeFalse();

        _repository.Build();
        _repository.Build(locked: true).Errors.ShouldBeEmpty();

        _repository.Service("billing");
        var before = _repository.Index;
        _repository.Build(locked: true).Findings.ShouldContain(one => one.File == _repository.PathOf("system/platform-index.json"));
        _repository.Index.ShouldBe(before);
    }

    [Fact]
    public void The_errors_of_a_service_are_at_its_file_and_the_others_are_still_read()
    {
        _repository.Service("orders", "teir: critical\n");
        _repository.Service("billing", "port: 99999999\n");
        _repository.Service("web", "needs: { orders: { type: service } }\n");

        var log = _repository.Build();

        log.Findings.Select(one => (one.File, one.Line, one.Column)).ShouldBe(
            [(_repository.PathOf("billing/platform.yaml"), 6, 7), (_repository.PathOf("orders/platform.yaml"), 6, 1)]);
        File.Exists(_repository.PathOf("system/platform-index.json")).ShouldBeFalse("nothing is written after an error");
    }

    [Theory]
    [InlineData("name: billing\nowner: [\n")]
    [InlineData("<<<<<<< HEAD\n\"name\": 'billing' # ours\n")]
    public void A_caller_of_a_service_whose_file_is_not_valid_yaml_is_not_told_that_it_does_not_exist(string text)
    {
        _repository.Write("billing/platform.yaml", text);
        _repository.Service("orders", "needs: { billing: { type: service, apis: [invoices] } }\n");

        _repository.Build().Findings.Select(one => one.File).Distinct().ShouldBe([_repository.PathOf("billing/platform.yaml")]);
    }

    [Fact]
    public void A_property_that_is_wrong_is_reported_at_the_project_since_a_system_has_no_description()
    {
        _repository.Service("orders");
        _repository.Write("system/System.csproj", "<Project/>");

        var finding = _repository.Build(today: "31.01.2027").Findings.ShouldHaveSingleItem();

        (finding.Code, finding.File).ShouldBe(("PLAT1275", _repository.PathOf("system/System.csproj")));
    }

    [Fact]
    public void The_nearest_defaults_hold_for_a_service_as_in_its_own_build()
    {
        _repository.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\nenvironments: { live: {} }\n");
        _repository.Write("special/platform.defaults.yaml", "apiVersion: platform-sdk/v1\nenvironments: { live: { namespace: other } }\n");
        _repository.Service("orders");
        _repository.Service("special/billing".Replace("special/", "", StringComparison.Ordinal));
        Directory.Move(_repository.PathOf("billing"), _repository.PathOf("special/billing"));

        _repository.Build();

        _repository.Index.ShouldContain("\"namespace\": \"shop-live\"");
        _repository.Index.ShouldContain("\"namespace\": \"other\"");
        _repository.Index.ShouldContain("\"path\": \"special/billing/\"");
    }

    [Fact]
    public void Services_of_another_system_are_neighbours_and_no_members()
    {
        _repository.Service("orders", "needs: { ledger: { type: service, namespace: finance-dev } }\n");
        _repository.Service("ledger", system: "finance");
        _repository.Service("lonely", system: null);

        _repository.Build("finance");

        _repository.Index.ShouldContain("\"name\": \"ledger\"");
        _repository.Index.ShouldContain("\"name\": \"orders\"", Case.Sensitive, "as a caller");
        _repository.Index.ShouldNotContain("orders/");
        _repository.Index.ShouldNotContain("lonely");
    }

    [Fact]
    public void A_service_without_a_system_belongs_to_the_only_one()
    {
        _repository.Service("lonely", system: null);

        _repository.Build();

        _repository.Index.ShouldContain("\"lonely\"");
    }

    [Fact]
    public void What_people_write_beside_the_project_stays()
    {
        _repository.Service("orders");
        _repository.Write("system/README.md", "# Ours\n");
        _repository.Write("system/gitops/old.yaml", "# Generated from platform.yaml by PlatformSdk; once\nkind: ConfigMap\n");
        _repository.Write("system/obj/old.yaml", "# Generated from platform.yaml by PlatformSdk; once\n");

        _repository.Build();

        File.Exists(_repository.PathOf("system/README.md")).ShouldBeTrue();
        File.Exists(_repository.PathOf("system/gitops/old.yaml")).ShouldBeFalse("it was generated, and is no longer");
        File.Exists(_repository.PathOf("system/obj/old.yaml")).ShouldBeTrue();
    }

    /// <summary>Whether a build finds that nothing changed.</summary>
    private bool IsIdle() => _repository.Build().Messages.Contains("nothing changed since the last build of the system");
}
