using System.Reflection;
using PlatformSdk.Build.Reporting.Html;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Reporting.Html;

/// <summary>The page opens from a disk, for everyone, and no text in it becomes anything but text.</summary>
public sealed class HtmlReportTests
{
    [Fact]
    public async Task It_is_accessible_and_fits_at_four_widths_by_day_by_night_and_on_paper()
    {
        var node = new NodeFolder(typeof(HtmlReportTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "BrowserFolder").Value!);
        using var pages = new TemporaryFolder();
        var pictures = Directory.CreateDirectory(Path.Combine(node.Path, "obj", "report-pictures")).FullName;
        var files = new[] { ("change", HtmlSamples.OfChange()), ("much", HtmlSamples.OfMuch()), ("nothing", HtmlSamples.OfNothing()) }.Select(page =>
        {
            var file = pages.PathOf($"{page.Item1}.html");
            File.WriteAllText(file, ReportSamples.Text(HtmlReport.Write, page.Item2));
            return file;
        }).ToList();

        var outcome = await node.RunAsync(["report.js", pictures, .. files]);

        outcome.Output.ShouldBeEmpty();
        outcome.ExitCode.ShouldBe(0, outcome.Error);
    }

    [Fact]
    public void A_hostile_text_stays_text_and_what_is_hidden_is_shown()
    {
        var html = ReportSamples.Text(HtmlReport.Write, HtmlSamples.OfMuch());

        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
        html.Split("</style>").Length.ShouldBe(2);
        html.ShouldContain("[U+202E]evil[U+0000]");
        html.ShouldNotContain("\u202E");
        html.ShouldNotContain("\0");
    }

    [Fact]
    public void A_place_is_a_link_from_the_folder_of_the_page()
    {
        var html = ReportSamples.Text(HtmlReport.Write, HtmlSamples.OfMuch());

        html.ShouldContain("href=\"../../../src/Orders/plat%20form%25.yaml\"");
        html.ShouldContain("src/Orders/plat form%.yaml:1:7");
    }

    [Fact]
    public void Without_a_root_it_has_no_links_to_files() =>
        ReportSamples.Text(HtmlReport.Write, HtmlSamples.OfMuch() with { ToRoot = null }).ShouldNotContain("class=\"path\" href");

    [Fact]
    public void The_same_report_is_the_same_page() => ReportSamples.Text(HtmlReport.Write, HtmlSamples.OfMuch())
        .ShouldBe(ReportSamples.Text(HtmlReport.Write, HtmlSamples.OfMuch()));

    [Fact]
    public void It_has_every_section_of_a_change()
    {
        var html = ReportSamples.Text(HtmlReport.Write, HtmlSamples.OfChange());

        foreach (var id in (string[])["findings", "changes", "scorecard", "needs", "network", "objects"])
            html.ShouldContain($"<section id=\"{id}\"");
        html.ShouldContain("<del>3</del>");
        html.ShouldContain("documentation/tags");
    }

    [Fact]
    public void What_is_long_is_closed_so_that_the_most_important_fits_on_a_screen()
    {
        var much = ReportSamples.Text(HtmlReport.Write, HtmlSamples.OfMuch());

        foreach (var part in (string[])["All needs", "All callers", "All flows"])
            much.ShouldContain($"<details><summary>{part} <span class=\"count\">");
        // The change of a label is not worth a row beside that of a pod.
        var change = ReportSamples.Text(HtmlReport.Write, HtmlSamples.OfChange());
        change.ShouldContain("<details><summary>Safe changes in production <span class=\"count\">");
        change[..change.IndexOf("<details><summary>Safe changes", StringComparison.Ordinal)].ShouldContain("rolls the pods");
    }
}
