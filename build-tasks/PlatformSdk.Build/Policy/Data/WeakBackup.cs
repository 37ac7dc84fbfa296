using System.Globalization;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Policy.Data;

/// <summary>Prevents the loss of data for good: there is no backup, or it is deleted before the mistake is noticed.</summary>
internal static class WeakBackup
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.WeakBackup, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment)
    {
        foreach (var need in environment.Service.Needs.Where(n => n.Type == NeedTypes.Postgres
            && (n.Provision is not null || IsOnItsOwn(environment))))
        {
            var at = environment.Service.At[Language.Service.Needs][need.Name];
            if (need.Provision is null)
                yield return new Breach(environment.At(at), $"Nothing backs up '{need.Name}' of a critical service, so its data can be lost for "
                    + "good. Set 'provisioners.postgres' in platform.defaults.yaml.");
            else if (BackupTimes.For(need.Description) is not { } times)
                yield return new Breach(environment.At(at),
                    $"'{need.Name}' has no backup, so its data can be lost for good. Set 'backup: {{ every: 24h, keep: 14d }}' on it.");
            else if (Shortfall(environment.Service.Tier, times.Every.Value, times.Keep.Value) is { } demand)
                yield return new Breach(environment.At(at[NeedKeys.Backup]),
                    $"The backup of '{need.Name}' is too rare or too short for tier {Choice.Word(environment.Service.Tier)}, so data can be lost " +
                        $"for good. {demand}.");
            else if (need.Provision is PostgresCluster { Backup: not null } cluster && Damaged(environment, cluster) is { } breach)
                yield return breach;
        }
    }

    /// <summary>With 'provisioners.postgres', PLAT3011 reports that nothing provides the database.</summary>
    private static bool IsOnItsOwn(RuleEnvironment environment) => environment.Service.Tier == Tier.Critical
        && !environment.Service.Platform.Provisioners.ContainsKey(NeedTypes.Postgres.Name);

    private static string? Shortfall(Tier tier, TimeSpan every, TimeSpan keep)
    {
        var days = Days(tier);
        return tier != Tier.Internal && every > TimeSpan.FromDays(1) ? "Make one at least every 24h"
            : keep < TimeSpan.FromDays(days) ? string.Create(CultureInfo.InvariantCulture, $"Keep it for at least {days}d")
            : null;
    }

    private static int Days(Tier tier) => tier switch { Tier.Critical => 14, Tier.Standard => 7, _ => 1 };

    /// <summary>A patch that stops the backups or makes them rarer, leads them elsewhere, or shortens their retention.</summary>
    private static Breach? Damaged(RuleEnvironment environment, PostgresCluster cluster)
    {
        var schedule = environment.Objects.FirstOrDefault(o => o.Kind == ScheduledBackup.Kind && o.Name == cluster.Name);
        if (schedule is null)
            return new Breach(environment.Deleted(ScheduledBackup.Kind, cluster.Name),
                $"A patch deletes the backups of '{cluster.Need}', so its data can be lost for good. Remove the patch.");
        if (schedule.Object.TextAt("spec", "suspend") == "true")
            return new Breach(environment.At(schedule, FieldPath.To("spec", "suspend")),
                $"A patch stops the backups of '{cluster.Need}', so its data can be lost for good. Remove the patch.");
        if (environment.Service.Tier != Tier.Internal && !DailySchedule.Covers(schedule.Object.TextAt("spec", "schedule")))
            return new Breach(environment.At(schedule, FieldPath.To("spec", "schedule")),
                $"A patch makes backups of '{cluster.Need}' less often than every 24h, so a day's data can be lost. Remove it, and set " +
                    $"'backup.every'.");
        if (schedule.Object.TextAt("spec", "cluster", "name") != cluster.Name
            || schedule.Object.TextAt("spec", "pluginConfiguration", "name") != Cluster.Plugin)
            return new Breach(environment.At(schedule, FieldPath.To("spec", "cluster")),
                $"A patch leads the backups of '{cluster.Need}' elsewhere, so its data can be lost for good. Remove the patch.");
        var server = environment.Objects.FirstOrDefault(o => o.Kind == Cluster.Kind && o.Name == cluster.Name);
        if (server is not null && !Archives(server.Object))
            return new Breach(environment.At(server, FieldPath.To("spec", "plugins")),
                $"A patch stops the archive of '{cluster.Need}', without which its backups restore nothing. Remove the patch.");
        var store = environment.Objects.FirstOrDefault(o => o.Kind == ObjectStore.Kind && o.Name == cluster.Name);
        if (store is null)
            return new Breach(environment.Deleted(ObjectStore.Kind, cluster.Name),
                $"A patch deletes the place of the backups of '{cluster.Need}', so its data can be lost for good. Remove the patch.");
        return Kept(store.Object.TextAt("spec", "retentionPolicy")) >= Days(environment.Service.Tier) ? null
            : new Breach(environment.At(store, FieldPath.To("spec", "retentionPolicy")),
                $"A patch deletes the backups of '{cluster.Need}' too early, so its data can be lost for good. Remove the patch.");
    }

    private static bool Archives(YamlMapping server) => (server.At("spec", "plugins") as YamlSequence ?? []).OfType<YamlMapping>()
        .Any(plugin => plugin.TextAt("name") == Cluster.Plugin && plugin.TextAt("isWALArchiver") == "true" && plugin.TextAt("enabled") != "false");

    /// <summary>The days of <c>30d</c>, <c>4w</c> or <c>2m</c>; without a policy nothing is deleted.</summary>
    private static int Kept(string? policy) => string.IsNullOrEmpty(policy) ? int.MaxValue
        : int.TryParse(policy[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number * (policy[^1] switch { 'w' => 7, 'm' => 30, _ => 1 }) : 0;
}
