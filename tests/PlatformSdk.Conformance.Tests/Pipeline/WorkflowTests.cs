namespace PlatformSdk.Conformance.Tests.Pipeline;

public sealed class WorkflowTests(FaultyWorkflows faulty) : IClassFixture<FaultyWorkflows>
{
    public static TheoryData<string> Wrong => [.. FaultyWorkflows.All.Select(fault => fault.Wrong)];

    [Fact]
    public void Every_workflow_and_every_action_is_one_that_GitHub_would_run() => faulty.In(FaultyWorkflows.Good).ShouldBeEmpty();

    /// <summary>MSBuild reads the variable as a property, so the text is never part of a command.</summary>
    [Theory]
    [InlineData("promote", "promote")]
    [InlineData("release", "propose")]
    public void An_override_that_a_person_gives_reaches_the_job_that_releases(string workflow, string job)
    {
        var content = Workflow.Of(workflow).Content;

        content["on"]["workflow_dispatch"]["inputs"]["override"]["type"].ToString().ShouldBe("string");
        content["jobs"][job]["env"]["PlatformOverride"].ToString().ShouldBe("${{ inputs.override }}");
        content["jobs"][job]["steps"].Items.ShouldNotContain(step => step["run"].ToString().Contains("inputs.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_workflows_that_test_and_release_the_SDK_are_ones_that_GitHub_would_run() => faulty.In(FaultyWorkflows.Own).ShouldBeEmpty();

    /// <summary>By GitHub's language service or by the linter: which of the two sees it is theirs to know.</summary>
    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_mistake_in_one_of_them_is_found(string wrong)
    {
        var fault = FaultyWorkflows.All.Single(fault => fault.Wrong == wrong);

        var findings = faulty.In(fault.Folder).ToList();

        findings.ShouldContain(finding => finding.Message.Contains(fault.Said, StringComparison.OrdinalIgnoreCase), string.Join('\n', findings));
    }
}
