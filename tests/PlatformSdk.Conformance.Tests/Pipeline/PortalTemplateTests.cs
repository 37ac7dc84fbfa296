using System.Text.Json.Nodes;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Pipeline;

/// <summary>
/// The templates with which the portal changes a service are ones that Backstage takes, and start a workflow of the repository with the inputs that
/// it has.
/// </summary>
public sealed class PortalTemplateTests
{
    [Theory]
    [InlineData("add-a-database", """{ "component": "component:default/orders", "name": "database", "size": "large", "backup": false }""",
        """{ "service": "orders", "name": "database", "size": "large", "backup": "false" }""")]
    [InlineData("add-a-database", """{ "component": "component:default/orders" }""",
        """{ "service": "orders", "name": "database", "size": "small", "backup": "true" }""")]
    [InlineData("promote", """{ "component": "component:default/orders", "environment": "production" }""",
        """{ "environment": "production", "service": "", "override": "" }""")]
    [InlineData("promote", """{ "component": "component:default/orders", "environment": "production", "override": "incident \"4711\": {{ a }}" }""",
        """{ "environment": "production", "service": "", "override": "incident \"4711\": {{ a }}" }""")]
    [InlineData("promote", """{ "component": "component:default/orders", "environment": "production", "only": true }""",
        """{ "environment": "production", "service": "orders", "override": "" }""")]
    [InlineData("retire", """{ "component": "component:default/orders", "date": "2027-06-30" }""",
        """{ "service": "orders", "date": "2027-06-30" }""")]
    public async Task A_template_starts_the_workflow_with_its_inputs(string template, string answers, string inputs)
    {
        foreach (var engine in new[] { "nunjucks", "nunjitsu" })
        {
            var outcome = await RunAsync(template, answers, engine);

            outcome.ExitCode.ShouldBe(0, outcome.Error);
            var start = JsonNode.Parse(outcome.Output)!["github:actions:dispatch"]!;
            start["repoUrl"]!.ToString().ShouldBe("github.com?owner=acme&repo=shop");
            JsonNode.DeepEquals(start["workflowInputs"], JsonNode.Parse(inputs)).ShouldBeTrue(start.ToJsonString());
            var workflow = Workflow.Of(Path.GetFileNameWithoutExtension(start["workflowId"]!.ToString()));
            workflow.Content["on"]["workflow_dispatch"]["inputs"].Entries.Select(input => input.Key)
                .ShouldBe(start["workflowInputs"]!.AsObject().Select(input => input.Key));
        }
    }

    [Theory]
    [InlineData("add-a-database", """{ "component": "component:default/orders", "name": "Orders_DB" }""")]
    [InlineData("add-a-database", """{ "component": "component:default/orders", "size": "huge" }""")]
    [InlineData("add-a-database", """{ "name": "database" }""")]
    [InlineData("promote", """{ "component": "component:default/orders", "environment": "a;b" }""")]
    [InlineData("retire", """{ "component": "component:default/orders", "date": "30.06.2027" }""")]
    [InlineData("retire", """{ "component": "component:default/orders" }""")]
    public async Task The_form_refuses_what_the_command_would_refuse(string template, string answers) =>
        (await RunAsync(template, answers, "nunjucks")).ExitCode.ShouldBe(1);

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string template, string answers, string engine)
    {
        using var folder = new TemporaryFolder();
        folder.Write("template.yaml", (await File.ReadAllTextAsync(Path.Combine(Workflow.Template, "backstage", template, "template.yaml")))
            .Replace("service-label", "shop", StringComparison.Ordinal).Replace("service-owner", "team-shop", StringComparison.Ordinal));
        var outcome = await ConformanceFolder.Scripts.RunAsync("scaffold.js", folder.Path, answers, folder.PathOf("out"), engine);
        return (outcome.ExitCode, outcome.Output, outcome.Error);
    }
}
