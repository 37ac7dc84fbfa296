using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Reporting;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Reporting;

/// <summary>Reports that tests of several files of a report share.</summary>
internal static class ReportSamples
{
    private const string Hostile = "</script><b>x</b> [a](javascript:b) **c** `d` | @acme/all #1 http://e.example www.f.example \\u202e";

    private static readonly string[] s_files = ["platform-report.json", "platform-report.md", "platform.sarif"];

    internal static readonly string[] Samples = ["orders/src/Orders", "payments/src/Payments", "settlement/src/Settlement"];

    /// <summary>What <c>-t:PlatformReport</c> writes for a service of the sample.</summary>
    internal static IReadOnlyDictionary<string, string> OfSample(string path)
    {
        using var obj = new TemporaryFolder();
        Generation.Run(new GenerationOptions
        {
            ProjectFolder = Path.Combine(Repository.Root, "samples", path),
            ProjectPath = $"samples/{path}/",
            DescriptionFile = "platform.yaml",
            DefaultsFile = "../../../platform.defaults.yaml",
            IntermediateFolder = obj.PathOf("obj"),
            CodeFolder = obj.PathOf("code"),
            Packages = ["vault"],
            OpenApi = true,
            Locked = true,
            OnlyReports = true,
            Day = new BuildDay(new DateOnly(2026, 11, 26)),
        }, new FindingList());
        return s_files.ToDictionary(file => file, file => File.ReadAllText(obj.PathOf($"obj/{file}")));
    }

    /// <summary>The text that one of the report's writers gives.</summary>
    internal static string Text(Action<Utf8Text, Report> write, Report report)
    {
        using var text = new Utf8Text();
        write(text, report);
        return text.ToString();
    }

    /// <summary>Each text that a user writes tries to be something else.</summary>
    internal static Report WithHostileTexts()
    {
        using var project = new Project(Run.Head + $"title: \"{Hostile}\"\ndescription: \"{Hostile}\"\nconfig: {{ SMTP_PASSWORD: hunter22 }}\n"
            + "needs: { orders-db: { type: postgres }, stock: { type: service } }\nreplicas: 2..6\n"
            + $"waivers: [{{ rule: PLAT1019, reason: \"{Hostile}\", approvedBy: team-platform, expires: \"2999-01-31\" }}]\n");
        project.Write("deploy/releases/production.yaml", "tag: \"1.0.0\"\n");
        project.Build(today: "2026-11-26");
        project.Write("deploy/patches/note.yaml",
            $"kind: Deployment\nmetadata: {{ name: orders, annotations: {{ a.example/b: \"{Hostile[..40]}\", c.example/d: \"{Hostile[40..80]}\" }} " +
                $"}}\n");
        project.Build(today: "2026-11-26");
        return project.Facts!;
    }

    /// <summary>A report with some findings.</summary>
    internal static Report WithFindings(int number) => new()
    {
        DescriptionFile = "src/Orders/platform.yaml",
        ProjectPath = "src/Orders/",
        Today = new DateOnly(2026, 11, 26),
        Findings =
        [
            .. Enumerable.Range(0, number).Select(i => new ReportFinding(DescriptionCodes.BadValue, i == 0 ? Severity.Error : Severity.Warning,
                $"{Hostile} number {i}.", new ReportPlace("src/Orders/platform.yaml", i + 1, 1, i + 1, 5))),
        ],
    };
}
