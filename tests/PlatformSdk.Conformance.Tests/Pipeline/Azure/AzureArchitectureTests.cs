using YamlDotNet.RepresentationModel;

namespace PlatformSdk.Conformance.Tests.Pipeline.Azure;

/// <summary>
/// Images for two architectures on Azure DevOps: a job for each in its own pool, one that joins them, and only the index is signed.
/// </summary>
public sealed class AzureArchitectureTests : IDisposable
{
    private static readonly Dictionary<string, string?> s_published =
        new() { ["IMAGES"] = AzureRepository.Image, ["NEXT"] = "dev", ["PUSHED"] = "true" };

    private readonly AzureRepository _repository = new(".azuredevops/variables.yml", "value: ''", "value: ours");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task Each_image_is_published_started_and_scanned_in_the_pool_of_its_architecture()
    {
        var run = await _repository.StartAsync(AzureRepository.Build, AzureEvent.Push, new(s_published));

        foreach (var (job, architecture) in new[] { ("images/images", "amd64"), ("images/images_arm64", "arm64") })
            run.Jobs[job].ShouldBe(
            [
                "UseDotNet@2", "Docker@2 login registry",
                $"dotnet run pipeline.cs -- publish --changed 1.0.7 {architecture}",
                "dotnet run pipeline.cs -- images", "dotnet run smoke.cs -- images", "dotnet run smoke.cs -- scan",
            ]);
        Pool("images_arm64").ShouldBe(["ours", "ours"], "of a preview and of a release");
    }

    [Fact]
    public async Task The_index_is_what_is_signed_and_released()
    {
        var run = await _repository.StartAsync(AzureRepository.Build, AzureEvent.Push, new(s_published));

        run.Jobs["images/index"].Skip(1).ShouldBe(
            ["Docker@2 login registry", "dotnet run pipeline.cs -- index", "dotnet run pipeline.cs -- images"]);
        run.Jobs["images/sign"][^1].ShouldBe($"cosign sign --yes --key ours {AzureRepository.Image.Trim()}");
        run.Jobs["release/propose"].ShouldContain("dotnet run pipeline.cs -- release dev");
        var jobs = _repository.Expand(AzureRepository.Build);
        foreach (var job in new[] { "sign", "propose" })
            ((YamlSequenceNode)AzureJourneyTests.Job(jobs, job)["steps"]).Cast<YamlMappingNode>()
                .Where(step => $"{step.Children.First().Value}" == "DownloadPipelineArtifact@2")
                .Select(step => $"{step["inputs"]["artifactName"]}").ShouldBe(["index"]);
    }

    [Fact]
    public async Task A_push_that_changes_no_service_signs_and_releases_nothing()
    {
        var run = await _repository.StartAsync(AzureRepository.Build, AzureEvent.Push);

        run.Jobs.ShouldContainKey("images/index");
        run.Jobs.ShouldNotContainKey("images/sign");
        run.Jobs.ShouldNotContainKey("release/propose");
    }

    [Fact]
    public async Task A_preview_is_joined_under_the_tag_that_Argo_CD_looks_for()
    {
        var run = await _repository.StartAsync(AzureRepository.Build, AzureEvent.PullRequest, new() { ["LABELS"] = "preview" });

        run.Jobs["preview/images"].ShouldContain("dotnet run pipeline.cs -- publish --all 4567 amd64");
        run.Jobs["preview/images_arm64"].ShouldContain("dotnet run pipeline.cs -- publish --all 4567 arm64");
        run.Jobs["preview/index"][^1].ShouldBe("dotnet run pipeline.cs -- index");
        (await _repository.StartAsync(AzureRepository.Build, AzureEvent.PullRequest)).Jobs.ShouldNotContainKey("preview/index");
    }

    [Fact]
    public void Only_what_publishes_or_joins_images_reaches_the_registry() =>
        _repository.Expand(AzureRepository.Build).AllNodes.OfType<YamlMappingNode>()
            .Where(job => job.Children.ContainsKey("job") && job.ToString().Contains("containerRegistry", StringComparison.Ordinal))
            .Select(job => $"{job["job"]}").Distinct().ShouldBe(["images", "images_arm64", "index", "sign"], ignoreOrder: true);

    private IEnumerable<string> Pool(string name) => _repository.Expand(AzureRepository.Build).AllNodes.OfType<YamlMappingNode>()
        .Where(job => job.Children.TryGetValue("job", out var named) && $"{named}" == name).Select(job => $"{job["pool"]["name"]}");
}
