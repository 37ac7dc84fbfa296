using PlatformSdk.Build.Findings;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Systems;

/// <summary>Wrong systems, in Systems/Cases/: each gives exactly its code at its marked places, and its good twin gives nothing.</summary>
public sealed class SystemCaseTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "PlatformSdk.Build.Tests", "Systems", "Cases");

    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(s_folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_wrong_system_gives_its_code_at_its_places_and_its_good_twin_nothing(string name)
    {
        var text = File.ReadAllText(Path.Combine(s_folder, name + ".txt"));

        foreach (var isGood in new[] { false, true })
        {
            using var repository = new SystemFolder();
            var system = SystemCase.Read(text, isGood);
            foreach (var (file, content) in system.Files)
                repository.Write(file, content);

            var found = repository.Check().Where(finding => finding.Severity > Severity.Message).ToList();

            found.Select(finding => (finding.Code.Id, finding.Span.File, finding.Span.Line, finding.Span.Column))
                .ShouldBe(system.Marked.Select(mark => (name.Split('-')[0], "../" + mark.File, mark.Line, mark.Column)), ignoreOrder: true,
                    $"{(isGood ? "good" : "wrong")}:\n"
                        + string.Join('\n', found.Select(one => $"{one.Span} {one.Severity} {one.Code.Id}: {one.Message}")));
        }
    }

    [Fact]
    public void There_are_forty_of_them_and_every_rule_has_one()
    {
        Cases.Count.ShouldBeGreaterThanOrEqualTo(40);
        SystemRuleCodes.All.Select(code => code.Id).Except(Cases.Select(one => one.Data.Split('-')[0])).ShouldBeEmpty();
    }
}
