using PlatformSdk.Build.Tests.Secrets;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Systems;

/// <summary>The freezes of a system in its AppProject, and what they do in other years.</summary>
public sealed class FreezeWindowTests : IDisposable
{
    private const string Christmas = "from: 2026-12-18T17:00+01:00, to: 2027-01-03, environments: [production], reason: Christmas trade";

    private readonly SystemFolder _repository = new();

    public FreezeWindowTests()
    {
        _repository.Service("orders", "repository: github.com/acme/shop\n");
        _repository.Service("billing", "repository: github.com/acme/shop\n");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_freeze_is_a_window_in_which_Argo_CD_deploys_nothing_by_itself()
    {
        Freeze(Christmas);

        _repository.Build().Errors.ShouldBeEmpty();

        _repository.Read("system/gitops/project-shop.yaml").ShouldEndWith("""
              syncWindows:
                - kind: deny
                  schedule: "0 16 18 12 *"
                  duration: 392h
                  timeZone: UTC
                  manualSync: true
                  namespaces:
                    - "shop-production"

            """);
    }

    /// <summary>Two freezes for one time are one window, which is for all of their environments.</summary>
    [Fact]
    public void Windows_are_ordered_by_time_and_those_of_one_time_are_one()
    {
        Freeze("from: 2027-02-28T23:30Z, to: 2027-03-01T00:15Z, environments: [staging], reason: Move, manualSync: false",
            "from: 2027-02-28T23:30Z, to: 2027-03-01T00:15Z, environments: [dev], reason: Another move, manualSync: false", Christmas,
            "from: 2027-01-01, to: 2027-12-30, environments: [production], reason: End");

        _repository.Build();

        Windows().ShouldBe([
            "0 16 18 12 * for 392h, manual true: shop-production", "0 0 1 1 * for 8736h, manual true: shop-production",
            "30 23 28 2 * for 45m, manual false: shop-dev shop-staging",
        ]);
    }

    [Fact]
    public void Where_an_open_environment_shares_the_namespace_the_window_names_the_applications()
    {
        _repository.Write("platform.defaults.yaml", Head + "environments:\n  production-we: { namespace: shop, cluster: we }\n"
            + "  production-ne: { namespace: shop, cluster: ne }\n  edge: { cluster: edge }\nfreezes:\n"
            + "  - { from: 2026-12-18, to: 2027-01-03, environments: [production-we, edge], reason: Move }\n");

        _repository.Build().Errors.ShouldBeEmpty();

        _repository.Read("system/gitops/project-shop.yaml").ShouldEndWith("""
                  namespaces:
                    - "shop-edge"
                  applications:
                    - "billing-production-we"
                    - "orders-production-we"

            """);
    }

    [Fact]
    public void A_freeze_of_no_environment_here_is_no_window()
    {
        Freeze("from: 2026-12-18, to: 2027-01-03, environments: [plant-7], reason: Move");

        _repository.Build();

        _repository.Read("system/gitops/project-shop.yaml").ShouldNotContain("syncWindows");
    }

    /// <summary>The schedule has no year, so both ends are a matter of the day of the build; the file is not.</summary>
    [Theory]
    [InlineData("2026-01-03", "PLAT2437", 4, 13)]
    [InlineData("2026-01-04", "", 0, 0)]
    [InlineData("2027-01-03", "", 0, 0)]
    [InlineData("2027-01-04", "PLAT2436", 4, 41)]
    public void A_freeze_that_would_hold_in_another_year_is_reported_once(string today, string code, int line, int column)
    {
        Freeze(Christmas);

        var found = _repository.Build(today: today).Findings.Where(one => one.Code.StartsWith("PLAT243", StringComparison.Ordinal)).ToList();

        found.Select(one => (one.Code, one.File, one.Line, one.Column))
            .ShouldBe(code.Length == 0 ? [] : [(code, _repository.PathOf("platform.defaults.yaml"), line, column)]);
        _repository.Read("system/gitops/project-shop.yaml").ShouldContain("schedule: \"0 16 18 12 *\"");
    }

    [Fact]
    public void The_project_of_Argo_CD_itself_has_no_window_and_a_message_says_so()
    {
        _repository.Write("platform.defaults.yaml", Head.Replace("root: default", "root: default, project: default", StringComparison.Ordinal)
            + $"freezes: [{{ {Christmas} }}]\n");

        _repository.Build().Codes.ShouldContain("PLAT2438");
    }

    private const string Head = "apiVersion: platform-sdk/v1\ngitops: { root: default }\n";

    private void Freeze(params string[] freezes) =>
        _repository.Write("platform.defaults.yaml", Head + "freezes:\n" + string.Concat(freezes.Select(freeze => $"  - {{ {freeze} }}\n")));

    private IEnumerable<string> Windows() =>
        Parsed.Documents(_repository.Read("system/gitops/project-shop.yaml")).Single().Map("spec").List("syncWindows").Select(one =>
            $"{one.Text("schedule")} for {one.Text("duration")}, manual {one.Text("manualSync")}: "
                + string.Join(' ', ((YamlSequence)one["namespaces"]!).Items.Select(item => ((YamlScalar)item).Value)));
}
