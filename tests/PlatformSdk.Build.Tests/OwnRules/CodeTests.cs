namespace PlatformSdk.Build.Tests.OwnRules;

/// <summary>A code identifies a rule for good: it has the prefix of its organisation, and no other rule has it.</summary>
public sealed class CodeTests
{
    private const string Report = """context.Report(context.Description["name"], "Wrong");""";

    [Theory]
    [InlineData("PLAT3001")]
    [InlineData("PLAT300")]
    [InlineData("acme001")]
    [InlineData("A001")]
    [InlineData("ACME01")]
    [InlineData("ACME00001")]
    [InlineData("ACME-001")]
    [InlineData("ACME001\\n")]
    public void A_code_of_another_form_is_refused(string code)
    {
        using var acme = new Organisation().Rules("Acme", RulePackage.Rule("A", code, Report), RulePackage.Rule("B", "ACME001", Report));

        var findings = acme.Build();

        findings.Count.ShouldBe(2);
        findings[0].ShouldStartWith("platform.yaml(3,1): Warning PLAT3104: 'A' of 'Acme' has the code '");
        findings[1].ShouldContain("ACME001: Wrong.");
    }

    [Theory]
    [InlineData("Title")]
    [InlineData("Cause")]
    [InlineData("Fix")]
    public void A_rule_without_one_of_its_texts_is_refused(string text)
    {
        var rule = System.Text.RegularExpressions.Regex.Replace(RulePackage.Rule("A", "ACME001", Report), $"{text} => \"[^\"]+\"",
            $"{text} => \" \"");
        using var acme = new Organisation().Rules("Acme", rule);

        acme.Build().ShouldHaveSingleItem().ShouldContain($"PLAT3104: 'A' of 'Acme' has no {text}. ");
    }

    [Fact]
    public void Of_two_rules_with_one_code_the_first_is_checked()
    {
        using var acme = new Organisation()
            .Rules("Beta", RulePackage.Rule("A", "ACME001", """context.Report(context.Description["name"], "Beta");"""))
            .Rules("Acme", RulePackage.Rule("Z", "ACME001", """context.Report(context.Description["name"], "Acme");"""));

        acme.Build().ShouldBe([
            "platform.yaml(3,1): Warning PLAT3105: 'A' of 'Beta' and 'Z' of 'Acme' have the code ACME001, and only the latter is checked.",
            "platform.yaml(3,7): Warning ACME001: Acme. Fix it.",
        ]);
    }
}
