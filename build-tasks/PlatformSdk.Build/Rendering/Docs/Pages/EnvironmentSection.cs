using System.Globalization;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;
using static PlatformSdk.Build.Rendering.Docs.Markdown;

namespace PlatformSdk.Build.Rendering.Docs.Pages;

/// <summary>Where the service runs, and how its environments differ.</summary>
internal static class EnvironmentSection
{
    internal static string Render(PlatformModel model) =>
        Table("", ["environment", "namespace", "pods", "processor", "memory", "rollout", "address"],
        model.Environments.Select(e => new[]
        {
            Verbatim(e.Environment),
            Verbatim(e.Namespace),
            Rollouts.RunsPods(e) ? PodsOf(e) : "",
            e.Resources.CpuLimit is { } limit ? $"{e.Resources.Cpu}, at most {limit}" : e.Resources.Cpu.ToString(),
            $"{e.Resources.Memory}, at most {e.Resources.MemoryLimit}",
            Rollouts.RunsPods(e) ? Choice.Word(e.Rollout) : "",
            e.Route is { } route ? Link($"{route.Host}{route.Path}", $"https://{route.Host}{route.Path}") : "",
        }));

    /// <summary>How many pods it has.</summary>
    internal static string PodsOf(ResolvedService service) => service.IsIdle ? $"none: a standby of {service.Place.StandbyOf}"
        : !Rollouts.IsScaledByKeda(service) ? service.Replicas.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{service.Replicas}, one for {service.Scale!.Target} {What(service)}");

    private static string What(ResolvedService service) =>
        ScaledQueue.Find(service) is { } queue ? $"messages in {Verbatim(queue.Name)}" : "requests per second";

    /// <summary>When and how often a job runs; null for other kinds.</summary>
    internal static string? Runs(PlatformModel model) => model.Service.Run is not { } run ? null : Table("", ["", ""],
    [
        ["when", run.Schedule is null ? "once after each change" : $"{Verbatim(run.Schedule.Text)} in {Text(run.TimeZone)}"],
        ["longest", run.Timeout.ToString()],
        ["retries", run.Retries.ToString(CultureInfo.InvariantCulture)],
        ["if the previous run is still running", Choice.Word(run.Concurrency)],
    ]);
}
