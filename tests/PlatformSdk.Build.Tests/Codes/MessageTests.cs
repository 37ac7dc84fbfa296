using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Tests.Codes;

/// <summary>A reader sees each mistake once, in one short message, which does not repeat the file that the log puts before it.</summary>
public sealed partial class MessageTests
{
    // A list: of commands for the platform team, one for each namespace (PLAT1104, PLAT1209); and of files that differ from what is committed.
    private static readonly string[] s_lists = ["PLAT1104", "PLAT1209", "PLAT2001"];

    public static TheoryData<string> Codes => EveryCodeTests.Codes;

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_is_wrong_in_every_environment_is_reported_once(string code)
    {
        using var situation = new Situation();
        Inputs.All[code](situation);

        situation.Log.Findings.Where(finding => !s_lists.Contains(finding.Code))
            .Select(finding => (finding.Code, Environments().Replace(finding.File, "x"), finding.Line, finding.Column,
                Environments().Replace(finding.Message, "x")))
            .ShouldBeUnique();
    }

    [GeneratedRegex(@"\b(dev|staging|production)\b")]
    private static partial Regex Environments();
}
