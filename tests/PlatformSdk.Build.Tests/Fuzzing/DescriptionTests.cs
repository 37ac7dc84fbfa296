using System.Text;
using PlatformSdk.Build.Findings;
using PlatformSdk.Testing.Fuzzing;

namespace PlatformSdk.Build.Tests.Fuzzing;

/// <summary>Whatever a file holds, a build ends with findings or with output, never with an exception, a hang or half of something.</summary>
public sealed class DescriptionTests : IDisposable
{
    private readonly Project _project = new(Run.Head);

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_spoiled_description_ends_in_findings_or_in_output()
    {
        _project.Build();
        var good = _project.Committed();
        var refused = 0;
        Fuzzer.Run("description", [Descriptions.Full], input =>
        {
            File.WriteAllBytes(_project.PathOf("platform.yaml"), input);

            var (changes, findings) = _project.Build();

            if (!findings.Any(f => f.Severity == Severity.Error))
                return;
            refused++;
            changes.ShouldBeEmpty(Encoding.UTF8.GetString(input));
            findings.ShouldAllBe(f => f.Message.Length > 20 && f.Message.Length < 1000);
        });

        refused.ShouldBeGreaterThan(100, "the mutations must spoil something");
        // Back to the first description: whatever the valid mutants wrote is replaced or deleted again.
        _project.Write("platform.yaml", Run.Head);
        _project.Build();
        Derived(_project.Committed()).ShouldBe(Derived(good));

        // A runbook is the team's once it is written, whatever the mutant was that began it.
        static IEnumerable<KeyValuePair<string, string>> Derived(IEnumerable<KeyValuePair<string, string>> files) =>
            files.Where(f => f.Key == "platform.yaml" || Rendering.Mark.IsIn(f.Value));
    }
}
