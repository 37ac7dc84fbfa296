using System.Globalization;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Costs;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Cost;

/// <summary>The databases that CloudNativePG runs: the requests and volumes of their servers, and their backups.</summary>
internal static partial class DatabaseCosts
{
    internal static void Add(CostLines lines, ResolvedService service, IReadOnlyList<YamlMapping> objects)
    {
        foreach (var cluster in objects.Where(o => o.TextAt("kind") == Cluster.Kind && o.TextAt("apiVersion") == Cluster.ApiVersion))
        {
            var name = cluster.TextAt("metadata", "name") ?? "";
            // One of the user's own has no need.
            var need = name.StartsWith(service.Name + "-", StringComparison.Ordinal) ? name[(service.Name.Length + 1)..] : null;
            Add(lines, new Servers(cluster, $"PostgreSQL '{Shorten.Text(need ?? name)}'", need), objects);
        }
    }

    private static void Add(CostLines lines, Servers servers, IReadOnlyList<YamlMapping> objects)
    {
        var requests = PodRequests.OfResources(servers.Cluster.At("spec", "resources") as YamlMapping);
        var (data, log) = (servers.Volume("storage"), servers.Volume("walStorage"));
        if (servers.Instances is not { } instances || requests.Cpu is not { } cpu || requests.MemoryGiB is not { } memory || data is not { } gib
            || log is not { } logGib)
        {
            lines.Miss(servers.Part("", ""), "its instances, requests or volumes cannot be read.");
            return;
        }

        var (count, time) = (instances == 1 ? "1 instance" : $"{Number.Text(instances)} instances", $" × {Month.Hours} hours");
        lines.Add(servers.Part("CPU", $"{count} × {Number.Text(cpu)} CPU{time}"), CostRange.Fixed(instances * cpu * Month.Hours), "CPU hours",
            lines.Prices.Cpu, EnvironmentPrices.KeyOf(CostKeys.CpuHour));
        lines.Add(servers.Part("memory", $"{count} × {Number.Text(memory)} GiB{time}"), CostRange.Fixed(instances * memory * Month.Hours),
            "GiB hours", lines.Prices.Memory, EnvironmentPrices.KeyOf(CostKeys.MemoryGiBHour));
        lines.Add(servers.Part("volumes", $"{count} × {Number.Text(gib + logGib)} GiB"), CostRange.Fixed(instances * (gib + logGib)),
            "GiB months", lines.Prices.Storage, EnvironmentPrices.KeyOf(CostKeys.StorageGiBMonth));
        AddBackups(lines, servers, gib, objects);
    }

    /// <summary>
    /// Each backup is a copy of the data, so at least it is empty and at most as large as a full volume. Half of the volume is likely.
    /// </summary>
    private static void AddBackups(CostLines lines, Servers servers, decimal gib, IReadOnlyList<YamlMapping> objects)
    {
        var schedule = objects.FirstOrDefault(o => o.TextAt("kind") == ScheduledBackup.Kind && o.TextAt("spec", "cluster", "name") == servers.Name);
        var store = objects.FirstOrDefault(o => o.TextAt("kind") == ObjectStore.Kind && o.TextAt("metadata", "name") == servers.Store);
        if (schedule is null || store is null)
            return;
        if (KeptOf(schedule, store) is not { } kept)
        {
            lines.Miss(servers.Part("backups", ""), "their schedule or retention cannot be read.");
            return;
        }

        var destination = store.TextAt("spec", "configuration", "destinationPath") ?? "";
        lines.Add(servers.Part("backups", $"{Number.Text(kept)} kept × 0 to {Number.Text(gib)} GiB, half of it likely"),
            new CostRange(0, kept * gib / 2, kept * gib), "GiB months", lines.Prices.Backups(DatabaseBackup.StoreOf(destination)),
            EnvironmentPrices.KeyOf(CostKeys.BackupGiBMonth));
    }

    /// <summary>How many backups there are at a time.</summary>
    private static decimal? KeptOf(YamlMapping schedule, YamlMapping store)
    {
        // The first of its six fields is seconds.
        var fields = (schedule.TextAt("spec", "schedule") ?? "").Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        if (fields is not [_, var five] || CronRuns.PerMonth(five) is not { } runs
            || Retention().Match(store.TextAt("spec", "retentionPolicy") ?? "") is not { Success: true } keep)
        {
            return null;
        }

        var days = int.Parse(keep.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) * (keep.Groups["unit"].Value switch
        {
            "w" => 7,
            "m" => 30,
            _ => 1,
        });
        return Math.Max(1, Math.Round(runs * Month.OfYear * days / Month.DaysOfYear));
    }

    [GeneratedRegex("^(?<number>[1-9][0-9]{0,4})(?<unit>[dwm])\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Retention();

    /// <summary>The servers of one database.</summary>
    private sealed record Servers(YamlMapping Cluster, string What, string? Need)
    {
        internal string? Name => Cluster.TextAt("metadata", "name");

        internal decimal? Instances => Quantity.Parse(Cluster.TextAt("spec", "instances") ?? "1");

        /// <summary>The object store that its archiver uses.</summary>
        internal string? Store => (Cluster.At("spec", "plugins") as YamlSequence ?? []).OfType<YamlMapping>()
            .Select(plugin => plugin.TextAt("parameters", "barmanObjectName")).FirstOrDefault(name => name is not null);

        /// <summary>In GiB; 0 without one.</summary>
        internal decimal? Volume(string key) =>
            Cluster.TextAt("spec", key, "size") is { } text ? Quantity.Parse(text) / Quantity.GiB : 0;

        internal CostPart Part(string resource, string formula) => new(resource.Length == 0 ? What : $"{resource} of {What}", formula, Need,
            Need is null ? null : NeedCosts.KeyOfSize(Need));
    }
}
