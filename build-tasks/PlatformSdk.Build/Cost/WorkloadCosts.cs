using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Costs;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Cost;

/// <summary>The CPU and memory that pods request.</summary>
internal static class WorkloadCosts
{
    internal static void Add(CostLines lines, ResolvedService service, IReadOnlyList<YamlMapping> objects)
    {
        foreach (var workload in objects)
        {
            var kind = workload.TextAt("kind") ?? "";
            if (PodTemplates.PathIn(kind) is not { } path)
                continue;
            var template = workload.TextAt("spec", "workloadRef", "name") is { } other
                ? objects.FirstOrDefault(o => o.TextAt("kind") == "Deployment" && o.TextAt("metadata", "name") == other)
                : workload;
            if (template?.At([.. path, "spec"]) is YamlMapping spec)
                Add(lines, new Pods(service, workload, PodRequests.In(spec)), objects);
        }
    }

    private static void Add(CostLines lines, Pods pods, IReadOnlyList<YamlMapping> objects)
    {
        switch (pods.Kind)
        {
            case "Job" when pods.Name == MigrationSettings.JobOf(pods.Service.Name):
                // It runs for moments, and only in a release that changes something.
                return;
            case "Job":
                lines.Miss(pods.Whole, "it runs once for each change, so what it costs in a month is not known.");
                return;
            case "DaemonSet":
                lines.Miss(pods.Whole, "it runs on each node, and the number of nodes is not known.");
                return;
            case "CronJob":
                AddRuns(lines, pods);
                return;
            default:
                var count = pods.Kind == "Pod" ? CostRange.Fixed(1) : PodCount.In(pods.Object, objects);
                AddHours(lines, pods, count * Month.Hours, $"{count.InWords} {(count.Most == 1 ? "pod" : "pods")}", $" × {Month.Hours} hours");
                return;
        }
    }

    private static void AddRuns(CostLines lines, Pods pods)
    {
        if (CronRuns.HoursOf(pods.Object) is not var (runs, hours))
            lines.Miss(pods.Whole, "its schedule cannot be read, or it has no activeDeadlineSeconds that ends a run.");
        else
            AddHours(lines, pods, hours, $"{Number.Text(runs)} runs a month, {Number.Text(hours.Most)} hours at most", "");
    }

    private static void AddHours(CostLines lines, Pods pods, CostRange hours, string count, string time)
    {
        if (pods.Requests.Cpu is not { } cpu || pods.Requests.MemoryGiB is not { } memory)
        {
            lines.Miss(pods.Whole, "a request for CPU or memory in it is not a quantity.");
            return;
        }

        lines.Add(pods.Part("CPU", ResourceKeys.Cpu.Name, $"{count} × {Number.Text(cpu)} CPU{time}"), hours * cpu, "CPU hours", lines.Prices.Cpu,
            EnvironmentPrices.KeyOf(CostKeys.CpuHour));
        lines.Add(pods.Part("memory", ResourceKeys.Memory.Name, $"{count} × {Number.Text(memory)} GiB{time}"), hours * memory, "GiB hours",
            lines.Prices.Memory, EnvironmentPrices.KeyOf(CostKeys.MemoryGiBHour));
        if (pods.Requests.HasGpu)
            lines.Miss(new CostPart($"GPU of {pods.What}", ""), "GPUs have no price.");
    }

    /// <summary>A workload, and what one of its pods requests.</summary>
    private sealed record Pods(ResolvedService Service, YamlMapping Object, PodRequests Requests)
    {
        internal string Kind => Object.TextAt("kind") ?? "";

        internal string Name => Object.TextAt("metadata", "name") ?? "";

        internal string What => $"{Kind} '{Shorten.Text(Name)}'";

        internal CostPart Whole => new(What, "");

        internal CostPart Part(string resource, string key, string formula) =>
            new($"{resource} of {What}", formula, null, Name == Service.Name ? $"{WorkloadKeys.Resources.Name}.{key}" : null);
    }
}
