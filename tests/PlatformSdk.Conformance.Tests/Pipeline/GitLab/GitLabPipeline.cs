namespace PlatformSdk.Conformance.Tests.Pipeline.GitLab;

/// <summary>The pipeline as the template has it, read once.</summary>
public sealed class GitLabPipeline : IDisposable
{
    internal GitLabRepository Repository { get; } = new();

    public void Dispose() => Repository.Dispose();
}
