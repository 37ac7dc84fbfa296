using PlatformSdk.Build.Tests.Secrets;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Output;

/// <summary>What production is, by whatever name: no pull request is run beside it, and no commit reaches it by itself.</summary>
public class ProductionNamesTests
{
    [Theory]
    [InlineData("production-ne", "production-we")]
    [InlineData("prod-eu", "prod-us")]
    [InlineData("live", "live-2")]
    [InlineData("prod1", "prod2")]
    [InlineData("eu-production", "us-production")]
    [InlineData("eu", "us")]
    [InlineData("main", "dr")]
    public void There_is_no_preview_without_an_environment_that_is_clearly_something_else(string one, string other) =>
        Files(one, other).Keys.ShouldNotContain("deploy/gitops/application-set-preview.yaml");

    [Theory]
    [InlineData("production-ne", "staging", "staging")]
    [InlineData("prod-eu", "dev-eu", "dev-eu")]
    [InlineData("live", "pre-production", "pre-production")]
    [InlineData("eu", "test2", "test2")]
    [InlineData("dev", "acceptance", "dev")]
    [InlineData("development", "a-test", "development")]
    public void A_preview_is_a_copy_of_the_environment_that_is(string one, string other, string origin) =>
        Parsed.Documents(Files(one, other)["deploy/gitops/application-set-preview.yaml"]).Single().Text("spec", "template", "spec", "source", "path")
            .ShouldBe($"src/Orders/deploy/{origin}");

    [Theory]
    [InlineData("production", false)]
    [InlineData("production-ne", false)]
    [InlineData("prod-eu", false)]
    [InlineData("live-2", false)]
    [InlineData("eu-prod", false)]
    [InlineData("pre-production", true)]
    [InlineData("non-prod", true)]
    [InlineData("product-test", true)]
    [InlineData("dev", true)]
    public void Argo_CD_follows_a_commit_by_itself_except_in_production(string environment, bool automatic) =>
        (Parsed.Documents(Files(environment, "other")[$"deploy/gitops/application-{environment}.yaml"]).Single()
            .Map("spec", "syncPolicy")["automated"] is YamlMapping).ShouldBe(automatic);

    [Theory]
    [InlineData("live", "a-test", "orders-live")]
    [InlineData("prod-eu", "staging", "orders-prod-eu")]
    [InlineData("production-ne", "product-test", "orders-production-ne")]
    public void The_commands_of_the_runbook_are_about_production(string production, string other, string place) =>
        Files(production, other)["docs/runbook.md"].ShouldContain($"NAMESPACE={place}\n");

    /// <summary>Code that asks for production, and appsettings.Production.json, mean each of its regions.</summary>
    [Theory]
    [InlineData("production", "Production")]
    [InlineData("production-we", "Production")]
    [InlineData("prod", "Production")]
    [InlineData("pre-production", "Pre-production")]
    [InlineData("staging", "Staging")]
    [InlineData("development", "Dev")]
    public void The_process_knows_production_by_the_name_that_NET_knows(string environment, string name) =>
        Files(environment, "other")[$"deploy/{environment}/deployment.yaml"]
            .ShouldContain($"- name: ASPNETCORE_ENVIRONMENT\n              value: \"{name}\"\n");

    private static IReadOnlyDictionary<string, string> Files(string one, string other) =>
        Run.Files(Run.Head + $"repository: github.com/acme/orders\nenvironments: {{ {one}: {{}}, {other}: {{}} }}\n");
}
