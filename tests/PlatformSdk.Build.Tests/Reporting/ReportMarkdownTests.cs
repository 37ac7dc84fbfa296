using PlatformSdk.Build.Reporting;
using PlatformSdk.Build.Reporting.Markdown;

namespace PlatformSdk.Build.Tests.Reporting;

/// <summary>The comment on a pull request: short enough for GitHub, the most important first, and nothing in it but text.</summary>
public sealed class ReportMarkdownTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(3000)]
    public void However_many_findings_there_are_GitHub_takes_it(int number)
    {
        var text = ReportSamples.Text(ReportMarkdown.Write, ReportSamples.WithFindings(number));

        text.Length.ShouldBeLessThan(65_536);
        text.ShouldContain("number 0", Case.Sensitive, "the error comes first");
        var shown = text.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal));
        if (shown < number)
            text.ShouldContain($"{number - shown} warnings");
        else
            text.ShouldNotContain("Left out");
    }

    [Theory]
    [InlineData(1, "1 service needs this one: caller\\-0")]
    [InlineData(3, "3 services need this one: caller\\-0, caller\\-1, caller\\-2")]
    [InlineData(40, "caller\\-9 and 30 more")]
    public void One_line_says_who_needs_the_service(int number, string words)
    {
        var report = ReportSamples.WithFindings(1) with
        {
            Callers = [.. Enumerable.Range(0, number).Select(i => new ReportCaller($"caller-{i}", null, false))],
        };

        ReportSamples.Text(ReportMarkdown.Write, report).ShouldContain(words);
    }

    [Theory]
    [InlineData(null, 0, "- Level: **none**; 2 checks are missing for bronze")]
    [InlineData("bronze", 1, "- Level: **bronze**; 1 check is missing for silver")]
    [InlineData("silver", 9, "- and 4 more in the page of the report")]
    [InlineData("gold", 0, "- Level: **gold**, the highest")]
    public void The_scorecard_says_what_is_missing_for_the_next_level(string? level, int missing, string line)
    {
        var next = level switch { null => "bronze", "bronze" => "silver", _ => "gold" };
        var text = ReportSamples.Text(ReportMarkdown.Write, ReportSamples.WithFindings(1) with
        {
            Scorecard = new ReportScorecard(level, [new ReportArea("security", level,
                [.. Enumerable.Range(0, level is null ? 2 : missing).Select(i => new ReportCheck($"security/a{i}", next, $"Fact {i}", "Do it.",
                    ReportCheckState.Missing, null, null))])], []),
        });

        text.ShouldContain(line);
        text.Split("(security/").Length.ShouldBeLessThanOrEqualTo(6);
    }

    [Fact]
    public void An_item_that_is_too_long_does_not_push_out_the_others()
    {
        var report = ReportSamples.WithFindings(3);
        report = report with { Findings = [report.Findings[0] with { Message = new string('a', 70_000) + " b" }, .. report.Findings.Skip(1)] };

        ReportSamples.Text(ReportMarkdown.Write, report).ShouldContain("number 2");
    }

    [Theory]
    [InlineData("</details><script>x</script>", "<script")]
    [InlineData("a\n# b\r\n- c", "\n")]
    [InlineData("[a](javascript:b)", "[a](")]
    [InlineData("@acme/everyone", "@acme")]
    [InlineData("see #12", "#12")]
    [InlineData("http://evil.example", "http://")]
    [InlineData("www.evil.example", "www.evil")]
    [InlineData("a | b `c` **d** _e_ ~~f~~ $g$", " | ")]
    [InlineData("\u202etxt.exe\u2066\u200f", "\u202e")]
    [InlineData("&lt;b&gt;", "&lt;b")]
    [InlineData("![a](http://b.example/c.png)", "![")]
    public void Text_stays_text(string text, string markup) => MarkdownText.Escape(text).ShouldNotContain(markup, Case.Sensitive);

    [Fact]
    public void Nothing_that_a_user_wrote_is_markup()
    {
        var text = ReportSamples.Text(ReportMarkdown.Write, ReportSamples.WithHostileTexts());

        foreach (var markup in new[] { "<script", "<b>", "](javascript", "**c**", "`d`", "@acme", "#1 ", "http://e", "www.f", "\u202e" })
            text.ShouldNotContain(markup, Case.Insensitive, markup);
    }

    [Fact]
    public void The_worst_class_of_change_comes_first_and_a_change_of_several_environments_is_one_line()
    {
        var change = new ReportChange("a.yaml", "Deployment", "orders", "spec.replicas", "2 -> 4", "changes the number of pods", ChangeClass.Safe);
        var lost = change with { Kind = "Cluster", Path = "", Change = "removed", Class = ChangeClass.DataLoss };
        var report = ReportSamples.WithFindings(2) with
        {
            Environments =
            [
                new ReportEnvironment("dev", EnvironmentState.Changed, "a:1", true, [change]),
                new ReportEnvironment("production", EnvironmentState.Changed, "a:1", true, [lost, change]),
                new ReportEnvironment("test", EnvironmentState.Removed, null, false, []),
            ],
        };
        var text = ReportSamples.Text(ReportMarkdown.Write, report);

        string[] order = ["#### Errors", "**test** is removed", "#### Changes that delete data", "#### Changes that are safe", "#### Warnings"];
        order.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ShouldBeInOrder();
        order.ShouldAllBe(part => text.Contains(part));
        text.ShouldContain("- dev, production: Deployment orders spec\\.replicas:");
    }

    [Fact]
    public void Its_first_line_finds_the_comment_of_this_service_again()
    {
        var text = ReportSamples.Text(ReportMarkdown.Write, ReportSamples.WithFindings(1) with { DescriptionFile = "src/--><b>/platform.yaml" });

        text.Split('\n')[0].ShouldBe("<!-- platform-report src/-b/platform.yaml -->");
    }
}
