using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Pipeline;

public sealed class WorkflowTests : IDisposable
{
    private readonly TemporaryFolder _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task Every_workflow_and_every_action_is_one_that_GitHub_would_run()
    {
        WriteAll();

        (await Validators.ValidateAsync(_repository.Path)).ShouldBeEmpty();
    }

    /// <summary>By GitHub's language service or by the linter: which of the two sees it is theirs to know.</summary>
    [Theory]
    [InlineData("workflows/verify.yml", "timeout-minutes: 20", "timeout-minutesz: 20", "timeout-minutesz")]
    [InlineData("workflows/verify.yml", "contents: read", "contentz: read", "contentz")]
    [InlineData("workflows/release.yml", "steps.image.outputs.digest", "steps.imagine.outputs.digest", "imagine")]
    [InlineData("workflows/release.yml", "needs.changed.outputs.services != '[]'", "needs.chaged.outputs.services != '[]'", "chaged")]
    [InlineData("workflows/release.yml", "workflows/verify.yml", "workflows/verifi.yml", "verifi.yml")]
    [InlineData("workflows/release.yml", "needs: [verify, changed]", "needs: [verify, charged]", "charged")]
    [InlineData("workflows/security.yml", "23 4 * * 1", "23 44 * * 1", "cron")]
    [InlineData("workflows/promote.yml", "fromJSON(", "fromJsun(", "fromJsun")]
    [InlineData("workflows/regenerate.yml", "branches: ['dependabot/**'", "branchez: ['dependabot/**'", "branchez")]
    [InlineData("actions/propose/action.yml", "using: composite", "using: composited", "composite")]
    [InlineData("actions/propose/action.yml", "inputs.title", "inputs.titel", "titel")]
    public async Task A_mistake_in_one_of_them_is_found(string file, string right, string wrong, string said)
    {
        WriteAll();
        var text = Read(file);
        text.ShouldContain(right);
        _repository.Write($".github/{file}", text.Replace(right, wrong, StringComparison.Ordinal));

        var findings = await Validators.ValidateAsync(_repository.Path);

        findings.ShouldNotBeEmpty();
        findings.ShouldAllBe(finding => finding.File == $".github/{file}");
        findings.ShouldContain(finding => finding.Message.Contains(said, StringComparison.OrdinalIgnoreCase), string.Join('\n', findings));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Workflow.Template, ".github", file));

    private void WriteAll()
    {
        foreach (var workflow in Workflow.All)
            _repository.Write($".github/workflows/{workflow.Name}.yml", workflow.Text);
        _repository.Write(".github/actions/propose/action.yml", Read("actions/propose/action.yml"));
    }
}
