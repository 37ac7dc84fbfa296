using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary><c>cronjob.yaml</c>: a job with a schedule.</summary>
internal static class CronJob
{
    internal static YamlMapping? Render(ResolvedService service) => service.Run is not { Schedule: { } schedule } run ? null : new()
    {
        ["apiVersion"] = "batch/v1",
        ["kind"] = "CronJob",
        ["metadata"] = Metadata.OfWorkload(service),
        ["spec"] = new YamlMapping
        {
            ["schedule"] = Quoted(schedule.Text),
            ["timeZone"] = Quoted(run.TimeZone == "UTC" ? "Etc/UTC" : run.TimeZone),
            ["suspend"] = service.IsIdle ? (YamlNode)true : null,
            ["concurrencyPolicy"] = run.Concurrency.ToString(),
            // A run may start this many seconds late, then it is skipped. Without a deadline, a hundred missed runs stop the job permanently.
            ["startingDeadlineSeconds"] = 300,
            ["successfulJobsHistoryLimit"] = 3,
            ["failedJobsHistoryLimit"] = 3,
            ["jobTemplate"] = new YamlMapping
            {
                ["metadata"] = new YamlMapping { ["labels"] = Labels.OfWorkload(service) },
                ["spec"] = Job.Spec(service, run),
            },
        },
    };
}
