namespace PlatformSdk.Conformance.Tests.Pipeline.GitLab;

/// <summary>Images for two architectures on GitLab: a job for each on its own runners, one that joins them, and only the index is signed.</summary>
public sealed class GitLabArchitectureTests : IDisposable
{
    private const string Index = "registry.example.com/acme/shop/orders@sha256:2\n";
    private readonly GitLabRepository _repository =
        new(".gitlab-ci.yml", "RUNNER_ARM64: \"\"", "RUNNER_ARM64: saas-linux-small-arm64");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task A_release_and_a_preview_have_a_job_for_each_architecture_and_one_that_joins()
    {
        (await _repository.StartedByAsync(GitLabEvent.Push)).ShouldBe(
            ["build", "manifests", "dependencies", "images", "images-arm64", "index", "sign", "propose", "site"],
            ignoreOrder: true);
        (await _repository.StartedByAsync(GitLabEvent.Override("incident 4711"))).ShouldContain("index");
        (await _repository.StartedByAsync(GitLabEvent.MergeRequestOf("1", "preview")))
            .Where(job => job.StartsWith("preview", StringComparison.Ordinal))
            .ShouldBe(["preview", "preview-arm64", "preview-index"], ignoreOrder: true);
        (await _repository.StartedByAsync(GitLabEvent.MergeRequestOf("2", "preview")))
            .ShouldNotContain(job => job.StartsWith("preview", StringComparison.Ordinal), "a fork pushes no image");
    }

    [Fact]
    public async Task Each_image_is_published_started_and_scanned_on_a_machine_of_its_kind()
    {
        var jobs = await _repository.ExpandAsync();

        jobs["images-arm64"]["tags"].Items.Select(tag => tag.ToString()).ShouldBe(["$RUNNER_ARM64"]);
        jobs["preview-arm64"]["tags"].Items.Select(tag => tag.ToString()).ShouldBe(["$RUNNER_ARM64"]);
        foreach (var (job, architecture) in new[] { ("images", "amd64"), ("images-arm64", "arm64") })
            (await DotnetAsync(job, "an image\n")).ShouldBe(
            [
                $"dotnet run pipeline.cs -- publish --changed 1.0.7 {architecture}", "dotnet run pipeline.cs -- images",
                "dotnet run smoke.cs -- images", "dotnet run smoke.cs -- scan",
            ]);
    }

    [Fact]
    public async Task The_index_is_what_is_signed_and_released()
    {
        await _repository.RunAsync("images", GitLabEvent.Push, "registry.example.com/acme/shop/orders@sha256:1\n");
        (await DotnetAsync("index", Index)).ShouldBe(["dotnet run pipeline.cs -- index", "dotnet run pipeline.cs -- images"]);

        var (sign, _) = await _repository.RunAsync("sign", GitLabEvent.Push);
        var (propose, _) = await _repository.RunAsync("propose", GitLabEvent.Push, next: "dev");

        sign[^1].ShouldBe($"cosign sign --yes {Index.Trim()}");
        propose.ShouldContain("dotnet run pipeline.cs -- release dev");
        var jobs = await _repository.ExpandAsync();
        foreach (var job in new[] { "sign", "propose" })
            jobs[job]["needs"].Items.ShouldContain(need => need["job"].ToString() == "index" && need["optional"].ToString() == "true");
    }

    [Fact]
    public async Task A_push_that_changes_no_service_joins_and_signs_nothing()
    {
        await _repository.RunAsync("images", GitLabEvent.Push);
        await _repository.RunAsync("index", GitLabEvent.Push);

        (await _repository.RunAsync("sign", GitLabEvent.Push)).Calls.ShouldBe(["apk add --quiet cosign"]);
        (await _repository.RunAsync("propose", GitLabEvent.Push)).Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_preview_is_joined_under_the_tag_that_Argo_CD_looks_for()
    {
        var started = GitLabEvent.MergeRequestOf("1", "preview");

        (await DotnetAsync("preview", started: started))[0].ShouldBe("dotnet run pipeline.cs -- publish --all 4567 amd64");
        (await DotnetAsync("preview-arm64", started: started)).ShouldBe(["dotnet run pipeline.cs -- publish --all 4567 arm64"]);
        (await DotnetAsync("preview-index", started: started)).ShouldBe(["dotnet run pipeline.cs -- index"]);
    }

    /// <summary>What a job calls after its login.</summary>
    private async Task<IReadOnlyList<string>> DotnetAsync(string job, string images = "", GitLabEvent? started = null) =>
        [.. (await _repository.RunAsync(job, started ?? GitLabEvent.Push, images)).Calls
            .Where(call => call.StartsWith("dotnet ", StringComparison.Ordinal) && !call.EndsWith("-- registry", StringComparison.Ordinal))];
}
