using System.Diagnostics;
using System.Globalization;
using System.Text;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Properties;

/// <summary>
/// Whatever a file holds, a build ends with findings or with output, never with an exception, a hang or half of something.
/// PLATFORM_FUZZ=100000 runs that many inputs instead of the few thousand of the suite; PLATFORM_FUZZ_SEED takes other ones.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Project _project = new(Run.Head);

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_spoiled_description_ends_in_findings_or_in_output()
    {
        _project.Build();
        var good = _project.Committed();
        var random = new Random(Setting("PLATFORM_FUZZ_SEED", 20261121));
        var refused = 0;
        for (var count = Setting("PLATFORM_FUZZ", 4000); count > 0; count--)
        {
            var input = Mutation.Of(Descriptions.Full, random);
            File.WriteAllBytes(_project.PathOf("platform.yaml"), input);

            var (changes, findings) = WithinTheLimit(input);

            if (!findings.Any(f => f.Severity == Severity.Error))
                continue;
            refused++;
            changes.ShouldBeEmpty(Encoding.UTF8.GetString(input));
            findings.ShouldAllBe(f => f.Message.Length > 20 && f.Message.Length < 1000);
        }

        refused.ShouldBeGreaterThan(100, "the mutations must spoil something");
        // Back to the first description: whatever the valid mutants wrote is replaced or deleted again.
        _project.Write("platform.yaml", Run.Head);
        _project.Build();
        Derived(_project.Committed()).ShouldBe(Derived(good));

        // A runbook is the team's once it is written, whatever the mutant was that began it.
        static IEnumerable<KeyValuePair<string, string>> Derived(IEnumerable<KeyValuePair<string, string>> files) =>
            files.Where(f => f.Key == "platform.yaml" || Rendering.Mark.IsIn(f.Value));
    }

    /// <summary>A pause of the machine is no hang: only what is slow twice is slow.</summary>
    private (IReadOnlyList<Build.Changes.Change> Changes, IReadOnlyList<Finding> Findings) WithinTheLimit(byte[] input)
    {
        var watch = Stopwatch.StartNew();
        var result = _project.Build();
        if (watch.Elapsed > Longest)
        {
            watch.Restart();
            _project.Build();
            watch.Elapsed.ShouldBeLessThan(Longest, Convert.ToBase64String(input));
        }

        return result;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
