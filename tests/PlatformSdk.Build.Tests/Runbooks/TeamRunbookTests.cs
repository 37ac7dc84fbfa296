using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Runbooks;

/// <summary>The runbook once the team has written in it.</summary>
public sealed class TeamRunbookTests : IDisposable
{
    private const string Latency = "slo: { availability: 99.9, latency: { within: 300ms } }\n";
    private const string Page = "docs/runbook.md";

    private readonly Project _project = new(Run.Head);

    public TeamRunbookTests() => _project.Build();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Edits_survive_every_build()
    {
        var edited = _project.Read(Page)
            .Replace("**Impact.**", "**Who calls us.** The shop.\n\n**Impact.**", StringComparison.Ordinal);
        _project.Write(Page, edited);

        var (changes, findings) = _project.Build();

        changes.ShouldBeEmpty();
        findings.ShouldBeEmpty();
        _project.Read(Page).ShouldBe(edited);
        _project.Build(locked: true).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_new_alert_gets_its_section_at_the_end_and_not_a_byte_above_it_changes()
    {
        const string Written = "# Night shift\r\n\r\nCall Anna.\r\n\r\n## What to do about NoPodReady {#nopodready}\r\n\r\nRestart the switch";
        _project.Write(Page, Written);

        _project.Build();

        var merged = _project.Read(Page);
        merged.ShouldStartWith(Written + "\r\n\r\n## AvailabilityFastBurn\r\n");
        merged.ShouldNotContain("## NoPodReady");
        merged.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        _project.Build().Changes.ShouldBeEmpty("the second build has nothing to add");
    }

    [Fact]
    public void Only_the_alert_that_came_gets_a_section()
    {
        var before = _project.Read(Page);
        _project.Write("platform.yaml", Run.Head + Latency);

        _project.Build();

        _project.Read(Page).ShouldStartWith(before);
        _project.Read(Page)[before.Length..].Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .ShouldBe(["## LatencyFastBurn", "## LatencySlowBurn"]);
    }

    [Fact]
    public void A_section_of_an_alert_that_went_is_told_with_its_line_and_left_alone()
    {
        _project.Write("platform.yaml", Run.Head + Latency);
        _project.Build();
        var before = _project.Read(Page);
        _project.Write("platform.yaml", Run.Head);

        var told = _project.BuildAndTell().Where(f => f.Code.Id == "PLAT2011").ToList();

        told.Count.ShouldBe(2);
        before.Split('\n')[told[0].Span.Line - 1].ShouldBe("## LatencyFastBurn");
        _project.Read(Page).ShouldBe(before);
    }

    [Fact]
    public void A_server_tells_of_a_missing_section_and_writes_nothing()
    {
        _project.Write(Page, "# Night shift\n");

        var findings = _project.Build(locked: true).Findings;

        findings.ShouldAllBe(f => f.Code.Id == "PLAT2010" && f.Severity == Severity.Warning);
        findings.ShouldContain(f => f.Message.Contains("'NoPodReady'"));
        _project.Read(Page).ShouldBe("# Night shift\n");
    }

    [Fact]
    public void A_runbook_that_is_not_there_fails_on_a_server_as_every_file_does()
    {
        File.Delete(_project.PathOf(Page));

        _project.Build(locked: true).Findings[0].Code.Id.ShouldBe("PLAT2001");
    }

    [Theory]
    [InlineData("#### `NoPodReady` ####\n", true)]
    [InlineData("## Everything is down { #nopodready }\n", true)]
    [InlineData("<a id=\"nopodready\"></a>\n", true)]
    [InlineData("```\n## NoPodReady\n```\n", false)]
    [InlineData("~~~bash\n## NoPodReady\n~~~\n", false)]
    [InlineData("##NoPodReady\n", false)]
    [InlineData("See NoPodReady.\n", false)]
    public void A_section_is_found_by_what_a_link_finds(string written, bool found)
    {
        _project.Write(Page, written);

        _project.Build();

        _project.Read(Page).Contains("\n## NoPodReady\n\n**Meaning", StringComparison.Ordinal).ShouldBe(!found);
    }

    [Theory]
    [InlineData("runbook: ops/night.md\n", "ops/night.md", "../docs/reference.md#environments")]
    [InlineData("runbook: NIGHT.md\n", "NIGHT.md", "(docs/reference.md#environments)")]
    [InlineData("runbook: docs/ops/night.md\n", "docs/ops/night.md", "(../reference.md#environments)")]
    public void The_runbook_is_where_the_description_says(string said, string path, string reference)
    {
        _project.Write("platform.yaml", Run.Head + said);

        _project.Build();

        _project.Read(path).ShouldContain(reference);
    }

    [Fact]
    public void A_page_somewhere_else_is_not_ours_to_write()
    {
        using var project = new Project(Run.Head + "runbook: https://wiki.example.com/orders\n");

        project.Build().Findings.ShouldBeEmpty();

        File.Exists(project.PathOf(Page)).ShouldBeFalse();
        project.Read("docs/index.md").ShouldContain("[Runbook](<https://wiki.example.com/orders>)");
    }

    [Theory]
    [InlineData("docs/reference.md")]
    [InlineData("docs/runbook.txt")]
    [InlineData("../runbook.md")]
    [InlineData("https://user:secret@wiki.example.com/")]
    public void A_place_where_it_cannot_be_is_an_error(string place) =>
        Run.Findings(Run.Head + $"runbook: {place}\n").Single().Code.Id.ShouldBe("PLAT1004");
}
