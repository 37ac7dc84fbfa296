using System.Globalization;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;

/// <summary>The settings of PostgreSQL that follow from the size and from the number of pods.</summary>
internal static class Parameters
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>For people, backups and the operator, in addition to the pools of the pods.</summary>
    private const int Reserved = 20;

    /// <summary>Rounded up, because each new value restarts the servers.</summary>
    private const int Step = 100;

    internal static YamlMapping For(ResolvedService service, PostgresCluster database) => new()
    {
        ["max_connections"] = Quoted(Connections(service, database)),
        // As PostgreSQL's documentation recommends for a server of its own: a quarter for its cache; the rest also caches files.
        ["shared_buffers"] = Quoted(Megabytes(database.Size.Memory!.Bytes / 4)),
        ["effective_cache_size"] = Quoted(Megabytes(database.Size.Memory!.Bytes / 4 * 3)),
    };

    /// <summary>
    /// Enough for the pools of all pods. Two regions have the same number, because a standby does not start with fewer connections than its primary.
    /// </summary>
    private static int Connections(ResolvedService service, PostgresCluster database)
    {
        var pods = Math.Max(Rollouts.MostPods(service), database.Other?.MostPods ?? 0);
        return (pods * PostgresPool.Largest + Reserved + Step - 1) / Step * Step;
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte}MB");
}
