namespace PlatformSdk.Build.Tests.Exports;

/// <summary>Settings of exports that cannot work.</summary>
public sealed class BadExportTests
{
    [Theory]
    [InlineData("PLAT1240", "port: { properties: { tier: level, lifecycle: §level } }", "'lifecycle' and 'tier'")]
    [InlineData("PLAT1240", "port: { properties: { description: §tier } }", "'description' and 'tier'")]
    [InlineData("PLAT1240", "port: { relations: { owner: §system } }", "'owner' and 'system'")]
    [InlineData("PLAT1240", "cortex: { metadata: { kind: §generated } }", "'kind' and 'generated'")]
    [InlineData("PLAT1240", "opslevel: { properties: { kind: type, tier: §type } }", "'type'")]
    [InlineData("PLAT1001", "prot: {}", "Did you mean 'port'?")]
    [InlineData("PLAT1011", "compass: {}", "Known keys: port")]
    [InlineData("PLAT1001", "port: { properties: { teir: a } }", "Did you mean 'tier'?")]
    [InlineData("PLAT1001", "port: { properties: { dependencies: a }, relations: { onwer: a } }", "Did you mean 'owner'?")]
    [InlineData("PLAT1011", "port: { relations: { tier: a } }", "Known keys: owner")]
    [InlineData("PLAT1001", "opslevel: { lifecycles: { prodcution: ga } }", "Did you mean 'production'?")]
    [InlineData("PLAT1001", "cortex: { types: { sevice: a } }", "Did you mean 'service'?")]
    [InlineData("PLAT1001", "score: { types: { postgress: a } }", "Did you mean 'postgres'?")]
    [InlineData("PLAT1004", "port: { blueprints: { service: §'my service' } }", "'my service' is not")]
    [InlineData("PLAT1004", "port: { properties: { tier: §'a b' } }", "'a b' is not")]
    [InlineData("PLAT1004", "cortex: { ownerProvider: §okta }", "'okta' is not")]
    [InlineData("PLAT1004", "helm: { chart: §'{team}-{name}' }", "'{team}-{name}' is not")]
    [InlineData("PLAT1004", "helm: { chart: §Orders }", "'Orders' is not")]
    [InlineData("PLAT1004", "score: { types: { queue: §a } }", "'a' is not")]
    [InlineData("PLAT1030", "port: { relations: { §resources: parts } }", "blueprints.resource")]
    [InlineData("PLAT1003", "port: §true", "Expected a map")]
    public void A_setting_that_cannot_work_is_found_at_its_place(string code, string exports, string part)
    {
        var (text, mark) = ($"apiVersion: platform-sdk/v1\nexports: {{ {exports.Replace("§", "", StringComparison.Ordinal)} }}\n",
            exports.IndexOf('§', StringComparison.Ordinal));

        var finding = Run.Findings(Run.Head, text).First(f => f.Code.Id == code);

        finding.Message.ShouldContain(part);
        (finding.Span.File, finding.Span.Line).ShouldBe(("platform.defaults.yaml", 2));
        if (mark >= 0)
            finding.Span.Column.ShouldBe("exports: { ".Length + mark + 1);
    }

    [Theory]
    [InlineData("name: orders", "name: o", 3)]
    [InlineData("owner: team-checkout", "owner: team-checkout\nneeds: { a: { type: redis } }", 5)]
    [InlineData("owner: team-checkout", "owner: team-checkout\nneeds: { a: { type: service } }", 5)]
    public void A_name_that_is_too_short_for_score_is_found(string from, string to, int line)
    {
        var description = Run.Head.Replace(from, to, StringComparison.Ordinal);

        Run.Findings(description).ShouldNotContain(f => f.Code.Id == "PLAT1241");
        Run.Findings(description, "apiVersion: platform-sdk/v1\nexports: { score: {} }\n").Single(f => f.Code.Id == "PLAT1241").Span.Line
            .ShouldBe(line);
    }

    [Fact]
    public void A_short_name_of_an_external_api_is_no_resource() =>
        Run.Findings(Run.Head + "needs: { a: { type: external, url: \"https://a.example\" } }\n",
            "apiVersion: platform-sdk/v1\nexports: { score: {} }\n").ShouldNotContain(f => f.Code.Id == "PLAT1241");

    [Fact]
    public void No_environment_can_be_called_like_the_folder_of_the_chart() =>
        Run.Findings(Run.Head + "environments: { chart: {} }\n").ShouldContain(f => f.Message.Contains("'chart' is a reserved folder"));
}
