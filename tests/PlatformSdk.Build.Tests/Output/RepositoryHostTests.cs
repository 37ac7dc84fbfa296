namespace PlatformSdk.Build.Tests.Output;

/// <summary>The catalog and Argo CD find the repository on the host that it is on.</summary>
public sealed class RepositoryHostTests
{
    [Theory]
    [InlineData("github.com/acme/shop", "github.com/project-slug: \"acme/shop\"")]
    [InlineData("gitlab.com/acme/teams/shop", "gitlab.com/project-slug: \"acme/teams/shop\"")]
    [InlineData("gitlab.acme.example/acme/shop", "gitlab.com/instance: \"gitlab.acme.example\"")]
    [InlineData("dev.azure.com/acme/shop/_git/orders", "dev.azure.com/project-repo: \"shop/orders\"")]
    [InlineData("git.acme.example/acme/shop", null)]
    public void The_catalog_links_to_the_host(string repository, string? annotation)
    {
        var catalog = Files(repository)["catalog-info.yaml"];

        foreach (var known in new[] { "github.com/project-slug", "gitlab.com/project-slug", "dev.azure.com/project-repo" })
            catalog.Contains($" {known}:", StringComparison.Ordinal)
                .ShouldBe(annotation?.Replace("instance", "project-slug", StringComparison.Ordinal).StartsWith($"{known}:", StringComparison.Ordinal)
                    == true, known);
        if (annotation is not null)
            catalog.ShouldContain($"    {annotation}\n");
    }

    [Theory]
    [InlineData("github.com/acme/shop", "github: owner: \"acme\" repo: \"shop\" labels: - preview")]
    [InlineData("github.acme.example/acme/shop", "github: owner: \"acme\" repo: \"shop\" api: \"https://github.acme.example/\" labels: - preview")]
    [InlineData("gitlab.com/acme/teams/shop", "gitlab: project: \"acme/teams/shop\" pullRequestState: opened labels: - preview")]
    [InlineData("gitlab.acme.example/acme/shop",
        "gitlab: project: \"acme/shop\" api: \"https://gitlab.acme.example/\" pullRequestState: opened labels: - preview")]
    [InlineData("dev.azure.com/acme/shop/_git/orders",
        "azuredevops: organization: \"acme\" project: \"shop\" repo: \"orders\" labels: - preview")]
    public void A_preview_is_for_the_pull_requests_of_the_host(string repository, string generator) =>
        string.Join(' ', Files(repository)["deploy/gitops/application-set-preview.yaml"].Split(' ', '\n').Where(word => word.Length > 0))
            .ShouldContain($"generators: - pullRequest: {generator} requeueAfterSeconds: 180 ");

    [Theory]
    [InlineData("github.com/acme/teams/shop")]
    [InlineData("dev.azure.com/acme/shop/orders")]
    [InlineData("git.acme.example/acme/shop")]
    public void A_host_that_is_not_known_and_a_path_that_it_cannot_have_have_no_previews(string repository) =>
        Files(repository).Keys.ShouldNotContain("deploy/gitops/application-set-preview.yaml");

    private static IReadOnlyDictionary<string, string> Files(string repository) => Run.Files($"{Run.Head}repository: {repository}\n");
}
