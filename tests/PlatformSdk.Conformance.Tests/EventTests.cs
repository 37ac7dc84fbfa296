using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests;

/// <summary>The accepted events of releases, judged by the schemas of CDEvents 0.5.1.</summary>
public sealed class EventTests
{
    private static readonly string s_accepted = Path.Combine(Repository.Root, "tests/PlatformSdk.Build.Tests/Figures/Verified");

    [Fact]
    public async Task Every_accepted_event_is_valid() => (await Validators.EventsAsync(s_accepted)).ShouldBeEmpty();

    [Theory]
    [InlineData("\"specversion\":\"0.5.1\"", "\"specversion\":\"0.4.0\"", "spec")]
    [InlineData("service.upgraded.0.3.0", "service.upgraded.0.2.0", "schema")]
    [InlineData("T09:00:00Z", " 09:00", "schema")]
    [InlineData("\"environment\":{\"id\":", "\"environment\":{\"name\":", "schema")]
    [InlineData("pkg:oci/orders", "orders", "spec")]
    [InlineData("\"customData\":{", "\"data\":{", "schema")]
    public async Task A_fault_is_found(string text, string fault, string rule)
    {
        using var folder = new TemporaryFolder();
        var valid = await File.ReadAllTextAsync(Path.Combine(s_accepted, "cdevents.jsonl"), TestContext.Current.CancellationToken);
        valid.ShouldContain(text);
        await File.WriteAllTextAsync(folder.PathOf("cdevents.jsonl"), valid.Replace(text, fault, StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        (await Validators.EventsAsync(folder.PathOf("."))).ShouldContain(finding => finding.Rule == rule);
    }

    [Fact]
    public async Task An_event_twice_is_found()
    {
        using var folder = new TemporaryFolder();
        var line = (await File.ReadAllLinesAsync(Path.Combine(s_accepted, "cdevents.jsonl"), TestContext.Current.CancellationToken))[0];
        await File.WriteAllTextAsync(folder.PathOf("cdevents.jsonl"), $"{line}\n{line}\n", TestContext.Current.CancellationToken);

        (await Validators.EventsAsync(folder.PathOf("."))).ShouldHaveSingleItem().Message.ShouldContain("used twice");
    }
}
