using PlatformSdk.Build.Findings;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Policy;

/// <summary>
/// The good and the bad cases of every rule, in Policy/Cases/: a bad one is reported at its marked lines, in its words, and a good one is not.
/// </summary>
public sealed class PolicyCaseTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "PlatformSdk.Build.Tests", "Policy", "Cases");

    private static readonly string[] s_kinds = ["good-", "bad-"];

    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(s_folder, "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(s_folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_bad_case_gives_exactly_its_code_at_its_lines_and_a_good_one_nothing(string path)
    {
        var read = PolicyCase.Read(File.ReadAllText(Path.Combine(s_folder, path)));
        var isBad = path.Contains("/bad-", StringComparison.Ordinal);
        (read.Marked.Count > 0).ShouldBe(isBad, "a bad case marks its lines");
        using var project = new Project("");
        foreach (var (file, text) in read.Files)
            project.Write(file, text);

        var findings = project.Build(defaults: read.Files.ContainsKey("platform.defaults.yaml") ? "platform.defaults.yaml" : null,
            today: "2026-11-26").Findings;

        findings.Select(finding => (finding.Code.Id, finding.Span.File, finding.Span.Line))
            .ShouldBe(read.Marked.Select(mark => (path.Split('/')[0], mark.File, mark.Line)), ignoreOrder: true,
                string.Join('\n', findings.Select(finding => $"{finding.Span} {finding.Severity} {finding.Code.Id}: {finding.Message}")));
        findings.Select(finding => finding.Message).ShouldBe(read.Says);
    }

    [Fact]
    public void Every_rule_has_good_and_bad_cases() => PolicyCodes.All
        .Where(code => code.Scope is not null && code.Severity > Severity.Message)
        .SelectMany(code => s_kinds
            .Where(kind => !Cases.Any(one => one.Data.StartsWith($"{code.Id}/{kind}", StringComparison.Ordinal)))
            .Select(kind => $"{code.Id}/{kind}"))
        .ShouldBeEmpty();
}
