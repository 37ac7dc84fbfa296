using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Changes;

/// <summary>
/// What runs in an environment, by the committed files: a change has no effect on what does not run, and a job reads its settings at the next run.
/// </summary>
/// <param name="IsReleased">Whether an image was ever released there.</param>
/// <param name="IsJob">Whether pods come and go with a run.</param>
internal sealed record Workload(bool IsReleased, bool IsJob)
{
    private static readonly string[] Files = ["deployment.yaml", "cronjob.yaml", "job.yaml"];

    internal static Workload In(CommittedFiles committed, string environment)
    {
        var files = Files.Select(file => committed.Of($"deploy/{environment}/{file}")).ToList();
        return new Workload(
            files.OfType<string>().Any(text => !text.Contains($":{ImageReference.Unreleased}\"", StringComparison.Ordinal)),
            files[0] is null);
    }
}
