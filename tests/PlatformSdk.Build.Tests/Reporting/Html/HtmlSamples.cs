using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Reporting;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Tests.Scorecard;

namespace PlatformSdk.Build.Tests.Reporting.Html;

/// <summary>Reports that show what the page has to stand.</summary>
internal static class HtmlSamples
{
    internal const string Hostile = "</style><script>alert(1)</script>\"'><img src=x onerror=alert(2)> & \u202Eevil\u0000 <b>";

    internal static string Long { get; } = new('w', 400);

    /// <summary>A change of a real service.</summary>
    internal static Report OfChange()
    {
        using var project = Services.Good();
        project.Write("platform.yaml", project.Read("platform.yaml").Replace("3..12", "4..20", StringComparison.Ordinal)
            .Replace("title: Orders", "title: Orders of the shop", StringComparison.Ordinal)
            .Replace("tags: [orders]\n", "", StringComparison.Ordinal) + "config: { Orders__PageSize: \"50\" }\n");
        return Generation.Run(Cards.Options(project), new FindingList()).Report.ShouldNotBeNull();
    }

    /// <summary>300 findings and 40 needs, and every text tries to be markup.</summary>
    internal static Report OfMuch()
    {
        var place = new ReportPlace("src/Orders/plat form%.yaml", 3, 7, 3, 9);
        var waiver = new ReportWaiver("PLAT3004", Hostile, Hostile, new DateOnly(2027, 1, 31), true, place, [place]);
        return new Report
        {
            Service = new ReportService(new string('n', 63), Hostile, "service", Hostile, "production", "critical")
            {
                Summary = Hostile + Long,
                System = Hostile,
            },
            DescriptionFile = "src/Orders/platform.yaml",
            ProjectPath = "src/Orders/",
            Today = new DateOnly(2026, 11, 26),
            ToRoot = "../../../",
            Findings =
            [
                .. Enumerable.Range(0, 300).Select(i => new ReportFinding(PolicyCodes.All[i % 7], (Severity)(2 - (i % 7 / 4)),
                    $"{Hostile} number {i}{(i == 0 ? Long : "")}.", place with { Line = i + 1 }) { Environments = ["dev", Hostile] }),
                new ReportFinding(AdviceCodes.NoGateway, Severity.Message, Hostile, place) { IsNote = true },
                new ReportFinding(PolicyCodes.ForbiddenRegistry, Severity.Error, Hostile, place) { Waiver = waiver },
            ],
            Environments =
            [
                new ReportEnvironment("dev", EnvironmentState.New, "image", false, []),
                new ReportEnvironment(Hostile, EnvironmentState.Changed, "image", true,
                    [.. Enumerable.Range(0, 60)
                        .Select(i => new ReportChange("deploy/production/deployment.yaml", "Deployment", Hostile, "spec." + Long,
                        "changed", "rolls the pods", (ChangeClass)(3 - (i / 15))) { Before = i % 3 == 0
                            ? null
                            : Hostile, After = i % 5 == 0
                            ? null
                            : Long })]),
                new ReportEnvironment("old", EnvironmentState.Removed, null, false, []),
            ],
            Files = [new ReportFile("deploy/production/deployment.yaml", FileChange.Changed), new ReportFile(Hostile, FileChange.Deleted)],
            LostData = [new LostNeed(Hostile, null, null)],
            Scripts = [new AddedScript("db", Hostile)],
            Waivers = [waiver],
            Needs = [.. Enumerable.Range(0, 40)
                .Select(i => new ReportNeed(i == 0 ? new string('m', 63) : $"need-{i}", i % 3 == 0 ? "postgres" : "service",
                i % 4 == 0, i % 3 == 0, place, [new ProvidedNeed("production", "cloudnative-pg", Hostile)]))],
            Callers = [.. Enumerable.Range(0, 40)
                .Select(i => new ReportCaller(i == 0 ? new string('c', 63) : $"caller-{i}", i % 2 == 0 ? Hostile : null, i % 4 == 0))],
            Flows = [.. Enumerable.Range(0, 40)
                .Select(i => new NetworkFlow(i % 2 == 0 ? "dev" : "production", "orders", i % 5 == 0, $"{Hostile} {i / 2}", "80/TCP", "db"))],
            Objects = [.. Enumerable.Range(0, 30)
                .Select(i => new ReportObject(Hostile, "deploy/dev/service.yaml", "Service", Hostile, [new Origin(Hostile, place)]))],
        };
    }

    /// <summary>A description that could not be read.</summary>
    internal static Report OfNothing() => new()
    {
        DescriptionFile = "platform.yaml",
        ProjectPath = "",
        Today = new DateOnly(2026, 11, 26),
        Findings = [new ReportFinding(DescriptionCodes.UnknownKey, Severity.Error, "Unknown key 'nam'.",
            new ReportPlace("platform.yaml", 3, 1, 3, 4))],
    };
}
