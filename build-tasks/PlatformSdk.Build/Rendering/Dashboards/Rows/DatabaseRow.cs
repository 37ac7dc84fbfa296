using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>The databases that CloudNativePG runs: their servers, volumes and backups.</summary>
internal static class DatabaseRow
{
    internal static Row? BuildRow(ResolvedService service)
    {
        if (!service.Databases.Any())
            return null;
        var panels = new List<Panel>
        {
            Panel.Lines("Servers that are up", "short",
                [.. service.Databases.Select(d => new Query($"sum({Server(d, DatabaseSeries.Up)})", d.Need))]),
            Panel.Lines("Connections", "short",
                [.. service.Databases.Select(d => new Query($"sum by (state) ({Server(d, DatabaseSeries.Backends)})", $"{d.Need} {{{{state}}}}"))]),
            Panel.Lines("Volumes", "percentunit", [.. service.Databases.Select(d => new Query(
                $"max by (persistentvolumeclaim) ({Volume(d, DatabaseSeries.VolumeUsed)}) / max by (persistentvolumeclaim) " +
                    $"({Volume(d, DatabaseSeries.VolumeSize)})", "{{persistentvolumeclaim}}"))]),
        };
        if (service.Databases.Any(d => d.Instances > 1))
        {
            panels.Add(Panel.Lines("Replication lag", "s", [.. service.Databases.Where(d => d.Instances > 1)
                .Select(d => new Query($"max by (pod) ({Server(d, DatabaseSeries.Lag)})", "{{pod}}"))]));
        }

        if (service.Databases.Any(d => d.Backup is not null))
        {
            panels.Add(Panel.Lines("Time since the last backup", "s", [.. service.Databases.Where(d => d.Backup is not null)
                .Select(d => new Query($"time() - (max({Server(d, DatabaseSeries.LastBackup)}) > 0)", d.Need))]));
        }

        return new Row("Databases", panels);
    }

    private static string Server(PostgresCluster database, string series) => $"{series}{{{DatabaseSeries.Servers(database, Variables.Namespace)}}}";

    private static string Volume(PostgresCluster database, string series) => $"{series}{{{DatabaseSeries.Volumes(database, Variables.Namespace)}}}";
}
