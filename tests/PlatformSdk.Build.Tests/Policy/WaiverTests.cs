using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Policy;

/// <summary>A waiver hides what its rule reports, until its last day; it is reported when it ends, has ended, or hides nothing.</summary>
public sealed class WaiverTests : IDisposable
{
    private const string Foreign = "policy: { registries: [registry.acme.example] }\n";

    private readonly Project _project = new("");

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("2026-11-25", "PLAT3004 Error, PLAT3020 Error")]
    [InlineData("2026-11-26", "PLAT3004 Message, PLAT3060 Message")]
    [InlineData("2026-12-26", "PLAT3004 Message, PLAT3060 Message")]
    [InlineData("2026-12-27", "PLAT3004 Message")]
    [InlineData("9999-12-31", "PLAT3004 Message")]
    public void It_holds_until_its_last_day(string expires, string findings) => Told(expires, Foreign).ShouldBe(findings);

    [Theory]
    [InlineData("")]
    [InlineData("policy: { registries: [docker.io] }\n")]
    [InlineData("policy: { registries: [registry.acme.example], rules: { PLAT3004: { severity: off, reason: r } } }\n")]
    public void One_that_hides_nothing_is_a_warning(string defaults) => Told("2999-01-01", defaults).ShouldBe("PLAT3040 Warning");

    [Fact]
    public void One_that_has_ended_is_not_also_unused() => Told("2026-01-01", "").ShouldBe("PLAT3020 Error");

    [Fact]
    public void Of_two_for_one_rule_the_one_that_ends_first_is_unused()
    {
        Describe("2027-06-01", "2027-05-01");

        Build(Foreign).Single(f => f.Code.Id == "PLAT3040").Span.Line.ShouldBe(10);
    }

    [Fact]
    public void Verify_lists_each_with_what_it_hides_today()
    {
        Describe("2027-06-01");
        _project.Write("deploy/extra/tool.yaml", "apiVersion: v1\nkind: Pod\nmetadata: { name: tool }\nspec:\n  containers:\n    - name: tool\n"
            + "      image: tool:1\n      resources: { requests: { cpu: 1m, memory: 1Mi }, limits: { memory: 1Mi } }\n");
        _project.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\n" + Foreign);

        _project.BuildAndTell("platform.defaults.yaml").ShouldNotContain(f => f.Code.Id == "PLAT3090");
        _project.Verify("platform.defaults.yaml").Single(f => f.Code.Id == "PLAT3090").Message.ShouldBe(
            "PLAT3004 is waived until 2027-06-01 by 'team-platform': 'the vendor moves'. Today it hides 'line 3, deploy/extra/tool.yaml(7)'.");
    }

    [Theory]
    [InlineData("ACME001")]
    [InlineData("PLATE1234")]
    [InlineData("XY999")]
    public void A_rule_of_a_package_that_is_not_referenced_is_a_note_in_the_defaults_and_a_warning_in_a_waiver(string code)
    {
        _project.Write("platform.yaml", Run.Head + "waivers: [{ rule: " + code + ", reason: r, approvedBy: a, expires: \"2999-01-01\" }]\n");

        var finding = Build($"policy: {{ rules: {{ {code}: error }} }}\n").Single(f => f.Severity > Severity.Message);

        (finding.Code, finding.Severity, finding.Span.Line, finding.Span.Column).ShouldBe((PolicyCodes.UnknownOwnRule, Severity.Warning, 5, 19));
        _project.Build(defaults: "platform.defaults.yaml");
        _project.Notes.Count(note => note.Contains($"{code} is ignored", StringComparison.Ordinal)).ShouldBe(1);
    }

    private string Told(string expires, string defaults)
    {
        Describe(expires);
        return string.Join(", ", Build(defaults).Where(f => f.Code.Id.StartsWith("PLAT3", StringComparison.Ordinal))
            .Select(f => $"{f.Code.Id} {f.Severity}").Order());
    }

    private void Describe(params string[] expires) => _project.Write("platform.yaml",
        Run.Head + "lifecycle: production\nonCall: { pagerduty: P1A2B3C }\nrepository: github.com/acme/orders\nwaivers:\n"
            + string.Concat(expires.Select(day =>
            $"  - {{ rule: PLAT3004, reason: the vendor moves, approvedBy: team-platform, expires: \"{day}\" }}\n")));

    private IReadOnlyList<Finding> Build(string defaults)
    {
        _project.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\n" + defaults);
        return _project.BuildAndTell("platform.defaults.yaml", "2026-11-26");
    }
}
