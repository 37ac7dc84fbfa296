using System.Globalization;
using System.Text;
using PlatformSdk.Build.Findings;
using PlatformSdk.Testing.Docs;

namespace PlatformSdk.Build.Tests.Docs;

public class DiagnosticsPageTests
{
    private static readonly (string Title, IReadOnlyList<Code> Codes)[] Groups =
    [
        ("0xxx: the file cannot be read",
            [.. ReadingCodes.All, .. ProgramCodes.All.Where(code => code.Id.StartsWith("PLAT0", StringComparison.Ordinal))]),
        ("1xxx: the description is not valid",
            [.. DescriptionCodes.All, .. ApiCodes.All, .. ManifestCodes.All, .. ProvisioningCodes.All, .. TerraformCodes.All, .. ResourceCodes.All,
                .. RegionCodes.All, .. ImageCodes.OfDescription,
                .. MigrationCodes.All,
                .. AdviceCodes.All, .. AccessCodes.All, .. PropertyCodes.All, .. ScalingCodes.All, .. CostCodes.All, .. ExportCodes.All,
                .. FreezeCodes.OfDefaults]),
        ("2xxx: writing, locked mode, releasing, adopting, templates",
            [.. WritingCodes.All, .. ReleaseCodes.All, .. FreezeCodes.OfReleases, .. RetireCodes.All,
                .. LaptopCodes.All, .. InitCodes.All, .. UpgradeCodes.All,
                .. ProgramCodes.All.Where(code => code.Id.StartsWith("PLAT2", StringComparison.Ordinal)), .. NativeCodes.All,
                .. TemplateCodes.All]),
        ("24xx: systems of services", [.. SystemCodes.All, .. SystemRuleCodes.All, .. SystemOutputCodes.All, .. SiteCodes.All]),
        ("25xx: commands that edit platform.yaml, figures of delivery, signatures, images",
            [.. EditingCodes.All, .. FiguresCodes.All, .. SignatureCodes.All, .. ImageCodes.OfIndexes]),
        ("3xxx: policy", [.. PolicyCodes.All, .. OwnRuleCodes.All]),
    ];

    [Fact]
    public void Every_code_has_its_section_with_cause_example_and_fix()
    {
        var page = new StringBuilder("""
            # Diagnostics

            Every finding of a build has a code, a place (file, line, column) and a fix. Errors stop the build before anything is written;
            warnings and messages do not. To change how a warning is treated, use the usual MSBuild properties (`NoWarn`, `WarningsAsErrors`,
            `WarningsNotAsErrors`).

            <!-- Generated from the codes by the tests; do not edit. -->

            """);
        foreach (var (title, codes) in Groups)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
            foreach (var code in codes)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n### {code.Id}\n\n**{Text(code.Title)}** ({Kind(code)})\n\n");
                page.Append(CultureInfo.InvariantCulture,
                    $"Cause: {Text(code.Cause)}\n\nExample:\n\n```text\n{code.Example}\n```\n\nFix: {Text(code.Fix)}\n");
            }
        }

        CommittedFile.ShouldBe("docs/diagnostics.md", page.ToString());
    }

    [Fact]
    public void No_code_is_used_twice_and_none_is_missing_from_the_lists()
    {
        var listed = Groups.SelectMany(g => g.Codes).ToList();
        var declared = typeof(Code).Assembly.GetTypes()
            .SelectMany(t =>
                t.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public))
            .Where(f => f.FieldType == typeof(Code))
            .Select(f => (Code)f.GetValue(null)!)
            .ToList();

        listed.Select(c => c.Id).ShouldBeUnique();
        listed.ShouldBe(declared, ignoreOrder: true);
    }

    /// <summary>A reader of Markdown takes "&lt;name>" for an element and hides it, or what follows it.</summary>
    private static string Text(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Kind(Code code) =>
        code.Severity.ToString().ToLowerInvariant() + (code.IsForPlatformTeam ? ", for the platform team: only `-t:PlatformVerify` prints it" : "")
        + (code.Scope is { } scope ? Where(scope, code.Severity) : "");

    private static string Where(RuleScope scope, Severity severity)
    {
        var where = scope.Where switch { RuleWhere.Production => ", in production", RuleWhere.OutsideDev => ", outside dev", _ => "" };
        var spares = scope.SparesInternal ? ", not for tier internal" : "";
        var early = scope.Early == severity ? ""
            : $"; while `lifecycle` is `experimental` " +
                $"{(scope.Early == Severity.Warning ? "a warning" : "a message that only `-t:PlatformVerify` prints")}";
        return where + spares + early;
    }
}
