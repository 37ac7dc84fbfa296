namespace PlatformSdk.Build.Tests.BadInput;

/// <summary>Prices and budgets that are wrong: each is an error at its place, with the fix.</summary>
public sealed class BadCostTests
{
    [Theory]
    [InlineData("costs: { cpuHour: §-0.03 }", "PLAT1289", "negative")]
    [InlineData("costs: { cpuHour: §1e3 }", "PLAT1289", "not a plain number")]
    [InlineData("costs:\n  cpuHour: §0,03", "PLAT1289", "not a plain number")]
    [InlineData("costs: { cpuHour: §.03 }", "PLAT1289", "not a plain number")]
    [InlineData("costs: { memoryGiBHour: §.inf }", "PLAT1289", "not a plain number")]
    [InlineData("costs: { memoryGiBHour: §\"0.004\" }", "PLAT1289", "without quotes")]
    [InlineData("costs: { storageGiBMonth: §1000000001 }", "PLAT1289", "above 1000000000")]
    [InlineData("costs: { storageGiBMonth: §99999999999999999999999999999999999999 }", "PLAT1289", "above 1000000000")]
    [InlineData("costs: { backupGiBMonth: §0.00000000001 }", "PLAT1289", "more than 10 decimals")]
    [InlineData("costs: { needs: { redis: { small: §-1 } } }", "PLAT1289", "negative")]
    [InlineData("costs: { budget: §-500 }", "PLAT1289", "negative")]
    [InlineData("costs: { budget: §a lot }", "PLAT1290", "'lot'")]
    [InlineData("costs: { budget: §\"500\" }", "PLAT1289", "without quotes")]
    [InlineData("costs: { budget: §[500] }", "PLAT1003", "500 EUR")]
    [InlineData("environments: { dev: { costs: { budget: §-1 } } }", "PLAT1289", "negative")]
    [InlineData("costs: { currency: §eur }", "PLAT1290", "Did you mean 'EUR'?")]
    [InlineData("costs: { currency: §Euro }", "PLAT1290", "such as EUR")]
    [InlineData("costs: { currency: §XXX }", "PLAT1290", "ISO 4217")]
    [InlineData("costs: { currency: §€ }", "PLAT1290", "ISO 4217")]
    [InlineData("costs: { budget: §500 EURO }", "PLAT1290", "'EURO'")]
    [InlineData("costs: { budget: §500 EUR }", "PLAT1291", "prices are in USD")]
    [InlineData("costs: { currency: EUR, budget: §500 USD }", "PLAT1291", "prices are in EUR")]
    [InlineData("environments: { dev: { costs: { budget: §500 EUR } } }", "PLAT1291", "prices are in USD")]
    [InlineData("costs: { currency: EUR, budget: §500 }", "PLAT1292", "'costs.cpuHour'")]
    [InlineData("costs: { currency: EUR, cpuHour: 1 }\nenvironments: { dev: { costs: { budget: §500 } } }", "PLAT1292", "in EUR")]
    [InlineData("costs: { needs: { §redsi: { small: 1 } } }", "PLAT1001", "'redis'")]
    [InlineData("costs: { needs: { redis: { §smal: 1 } } }", "PLAT1001", "'small'")]
    [InlineData("costs: { §cpuHours: 1 }", "PLAT1001", "'cpuHour'")]
    [InlineData("costs: { actual: §opencosts }", "PLAT1005", "opencost")]
    [InlineData("costs: { §actual: opencost }\nmonitoring: { dashboards: none }", "PLAT1030", "no dashboard")]
    public void A_bad_cost_is_reported_at_its_place(string lines, string code, string words)
    {
        var text = "apiVersion: platform-sdk/v1\n" + lines;
        var (line, column) = (text[..text.IndexOf('§', StringComparison.Ordinal)].Split('\n').Length,
            text.IndexOf('§', StringComparison.Ordinal) - text.LastIndexOf('\n', text.IndexOf('§', StringComparison.Ordinal)));

        var finding = Run.Findings(Run.Head, text.Replace("§", "", StringComparison.Ordinal))
            .Where(f => f.Severity > Build.Findings.Severity.Message).ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe(code);
        finding.Message.ShouldContain(words);
        (finding.Span.File, finding.Span.Line, finding.Span.Column).ShouldBe(("platform.defaults.yaml", line, column));
    }

    [Theory]
    [InlineData("costs: { currency: EUR, cpuHour: 0, memoryGiBHour: 0.0039, budget: 500.50 EUR }")]
    [InlineData("costs: { budget: 500 USD }")]
    [InlineData("costs: { budget: 1000000000, needs: { postgres: { small: 12.3456789 } } }")]
    [InlineData("environments: { dev: { costs: { budget: 20 USD, actual: opencost } } }")]
    public void A_good_cost_is_accepted(string lines) =>
        Run.Findings(Run.Head, "apiVersion: platform-sdk/v1\n" + lines).ShouldNotContain(f => f.Severity > Build.Findings.Severity.Message);
}
