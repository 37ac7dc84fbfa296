namespace PlatformSdk.Conformance.Tests.Pipeline.Azure;

/// <summary>The schema of Azure Pipelines over each expanded pipeline, and what a reader of its language finds.</summary>
public sealed class AzureSchemaTests
{
    private static readonly (string, string)[] s_module = [("environment", "qa"), ("folder", "a")];

    [Fact]
    public async Task Every_pipeline_is_one_that_Azure_DevOps_would_run()
    {
        using var repository = new AzureRepository(".azuredevops/variables.yml", "value: ''", "value: mine");

        foreach (var expanded in new[]
        {
            repository.Expand(AzureRepository.Build), repository.Expand(AzureRepository.Promote, ("environment", "qa")),
            repository.Expand(AzureRepository.Deployed, ("environment", "dev"), ("url", "https://dev.example.com")),
            repository.Expand(AzureRepository.Infrastructure, s_module),
            repository.Expand(AzureRepository.Infrastructure, [.. s_module, ("pullRequest", "1")]),
        })
            (await repository.ValidateAsync(expanded)).ShouldBe("");
    }

    [Theory]
    [InlineData("azure-pipelines.yml", "  batch: true", "  batchz: true", "batchz")]
    [InlineData(".azuredevops/stages/verify.yml", "timeoutInMinutes: 20", "timeoutInMinute: 20", "timeoutInMinute")]
    [InlineData(".azuredevops/steps/login.yml", "containerRegistry: registry", "containerRegister: registry", "containerRegister")]
    [InlineData(".azuredevops/steps/login.yml", "task: Docker@2", "task: Docker@9", "Docker")]
    [InlineData(".azuredevops/stages/report.yml", "    dependsOn: []", "    dependOn: []", "dependOn")]
    [InlineData(".azuredevops/steps/checkout.yml", "useGlobalJson: true", "useGlobalJson: global.json", "useGlobalJson")]
    [InlineData(".azuredevops/steps/images.yml", "    artifact: $", "    artefact: $", "artefact")]
    public async Task A_mistake_that_the_schema_knows_is_found(string file, string right, string wrong, string said)
    {
        using var repository = new AzureRepository(file, right, wrong);

        (await repository.ValidateAsync(repository.Expand(AzureRepository.Build))).ShouldContain(said);
    }

    [Theory]
    [InlineData("azure-pipelines.yml", "stages/report.yml", "stages/reports.yml")]
    [InlineData(".azuredevops/stages/release.yml", "merge: true", "merges: true")]
    [InlineData(".azuredevops/steps/propose.yml", "${{ parameters.branch }}", "${{ parameters.branche }}")]
    [InlineData(".azuredevops/stages/upgrade.yml", "              branch: upgrade\n", "")]
    public void A_mistake_between_two_templates_is_found(string file, string right, string wrong)
    {
        using var repository = new AzureRepository(file, right, wrong);

        Should.Throw<Exception>(() => repository.Expand(AzureRepository.Build));
    }

    [Theory]
    [InlineData(".azuredevops/stages/release.yml", "dependsOn: verify", "dependsOn: verified")]
    [InlineData(".azuredevops/stages/release.yml", "and(succeeded(), eq(variables['isRelease']", "and(succeeds(), eq(variables['isRelease']")]
    [InlineData(".azuredevops/variables.yml", "$[eq(variables['Build.Reason']", "$[eq(variables['Build.Reason'")]
    public async Task A_mistake_in_a_condition_is_found(string file, string right, string wrong)
    {
        using var repository = new AzureRepository(file, right, wrong);

        await Should.ThrowAsync<InvalidDataException>(() => repository.StartAsync(AzureRepository.Build, AzureEvent.Push));
    }
}
