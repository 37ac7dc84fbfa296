using PlatformSdk.Build.Authoring.ClusterPolicies;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Conformance.Tests.Policies;

/// <summary>
/// What a build refuses, the cluster refuses, and nothing else: each case of each rule is checked by the build and by the policies that it writes.
/// </summary>
public sealed class ClusterPolicyTests
{
    private static readonly string s_folder = Path.Combine(Testing.Repository.Root, "tests", "PlatformSdk.Build.Tests", "Policy", "Cases");

    private static string[] Cases => [.. Directory.GetFiles(s_folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>In a system, with another service to which each rule makes an exception.</summary>
    [Theory]
    [InlineData("Admission", false)]
    [InlineData("Kyverno", false)]
    [InlineData("Admission", true)]
    [InlineData("Kyverno", true)]
    public async Task Build_and_cluster_give_the_same_answer_to_every_case(string engine, bool isInSystem)
    {
        var judged = Cases.SelectMany(file => JudgedCase.Read(file, Enum.Parse<ClusterEngine>(engine), isInSystem)).ToList();

        var answers = await ClusterAnswers.AskAsync([.. judged.Select(one => one.Question)]);

        foreach (var (one, answer) in judged.Zip(answers))
            List(answer.Select(refusal => refusal.Code).Where(code => one.IsReleased || code != PolicyCodes.NoDigest.Id))
                .ShouldBe(List(one.Refused), customMessage: $"{one.Name} ({engine}): {Show(answer)}");
        List(judged.SelectMany(one => one.Refused))
            .ShouldBe(List(ClusterRules.All.Select(rule => rule.Code.Id)), customMessage: "a case that is refused, for each expression");
    }

    private static string List(IEnumerable<string> codes) => string.Join(' ', codes.Distinct().Order(StringComparer.Ordinal));

    private static string Show(IEnumerable<Refusal> refusals) => string.Join("; ", refusals.Select(one => $"{one.Kind} {one.Name}: {one.Message}"));
}
