using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Changes;

/// <summary>
/// The workload of an environment, according to the committed files. A change does not affect a workload that does not run, and a job reads its
/// settings on the next run.
/// </summary>
/// <param name="IsReleased">Whether the environment has had a release.</param>
/// <param name="IsJob">Whether pods exist only during a run.</param>
internal sealed record Workload(bool IsReleased, bool IsJob)
{
    private static readonly string[] Files = ["deployment.yaml", "cronjob.yaml", "job.yaml"];

    internal static Workload In(CommittedFiles committed, string environment)
    {
        var files = Files.Select(file => committed.TextOf($"deploy/{environment}/{file}")).ToList();
        return new Workload(
            files.OfType<string>().Any(text => !text.Contains($":{ImageReference.Unreleased}\"", StringComparison.Ordinal)),
            files[0] is null);
    }
}
