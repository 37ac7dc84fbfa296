namespace PlatformSdk.Build.Tests.Reporting;

/// <summary>What a build leaves for people: files where there is something to report, and a few lines.</summary>
public sealed class BuildLogTests : IDisposable
{
    private readonly Project _project = new(Run.Head + "needs: { orders-db: { type: postgres } }\n");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_report_is_in_the_folder_of_the_build_and_a_build_without_a_change_leaves_it()
    {
        string[] files = ["obj/platform-report.html", "obj/platform-report.json", "obj/platform-report.md", "obj/platform.sarif"];
        _project.Build();
        var before = files.Select(_project.Read).ToList();

        _project.Build();

        files.Select(_project.Read).ShouldBe(before);
        _project.Facts.ShouldBeNull();
    }

    [Theory]
    [InlineData("", @"^and \d+ more \(nothing is released there yet\)$")]
    [InlineData("tier: critical\n", @"^and \d+ more: \d+ \(nothing is released there yet\), \d+ \(no effect on pods\)$")]
    [InlineData("environments: { test: {} }\n",
        "^dev, production, staging: removed from the repository; what runs there stays until you delete it$")]
    [InlineData("resources: { cpu: 300m, memory: 512Mi }\n", @"^and \d+ more \(nothing is released there yet\)$")]
    public void Two_lines_say_what_changes(string more, string second)
    {
        _project.Build();
        _project.Lines(2).ShouldBe(["dev, staging, production: new"]);
        _project.Write("platform.yaml", Run.Head + more);
        _project.Build();

        _project.Lines(2).Count.ShouldBeInRange(1, 2);
        _project.Lines(2)[^1].ShouldMatch(second);
    }

    [Fact]
    public void At_most_five_lines_say_what_changed_what_it_costs_what_is_refused_and_where_the_rest_is()
    {
        const string Priced = "apiVersion: platform-sdk/v1\ncosts: { needs: { redis: { small: 40 } } }\n";
        _project.Write("platform.defaults.yaml", Priced);
        _project.Write("platform.yaml", Run.Head + "needs: { cache: { type: redis } }\n");
        _project.Build(defaults: "platform.defaults.yaml");
        _project.Log.Count.ShouldBe(4);
        _project.Log[0].ShouldMatch("^  platform.yaml -> [0-9]+ files written$");
        _project.Log[1].ShouldBe("    dev, staging, production: new");
        _project.Log[2].ShouldMatch("^    cost: likely [0-9]+[.][0-9]{2} USD a month$");
        _project.Log[3].ShouldBe("    report: obj/platform-report.html");

        _project.Write("platform.yaml", Run.Head + "replicas: 4\ntier: critical\n");
        _project.Build(defaults: "platform.defaults.yaml");
        _project.Log.Count.ShouldBe(5);
        _project.Log[1].ShouldStartWith("    ");
        _project.Log[2].ShouldStartWith("    and ");
        _project.Log[3].ShouldEndWith("(need 'cache' removed: -120.00)");

        _project.Build(defaults: "platform.defaults.yaml");
        _project.Log.ShouldBeEmpty();

        _project.Write("platform.yaml", Run.Head + "replicas: 4\ntier: critical\nnam: a\n");
        _project.Build(defaults: "platform.defaults.yaml");
        _project.Log.ShouldBe(["  platform.yaml -> refused with 1 error; no generated file was changed", "    report: obj/platform-report.html"]);
    }

    [Theory]
    [InlineData("2026-11-26", "2027-01-01")]
    [InlineData("2026-11-26", "2999-01-31")]
    [InlineData("2026-12-31", "2031-01-31")]
    public void A_date_changes_findings_and_no_generated_file(string one, string other)
    {
        _project.Write("platform.yaml", Run.Head + "needs: { orders-db: { type: postgres, retire: 2026-12-31 } }\n"
            + "config: { SMTP_PASSWORD: hunter22 }\n"
            + "waivers: [{ rule: PLAT1019, reason: a, approvedBy: team-a, expires: \"2026-12-31\" }]\nlifecycle: experimental\n");
        _project.Build(today: one);
        var before = _project.Committed();

        _project.Build(today: other).Changes.ShouldBeEmpty();

        _project.Committed().ShouldBe(before);
    }
}
