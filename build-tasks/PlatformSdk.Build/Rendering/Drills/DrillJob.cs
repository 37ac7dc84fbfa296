using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Needs;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Drills;

/// <summary>The Job that checks a restored copy. It has the image of the servers, whose psql and pg_dump fit them.</summary>
internal static class DrillJob
{
    private const string Folder = "/var/run/secrets/drill";
    private const string Scripts = "/etc/drill";

    /// <summary>The user <c>postgres</c> of CloudNativePG's images.</summary>
    private const int User = 26;

    /// <summary>Hundreds of gigabytes take hours.</summary>
    private const int Patience = 6 * 60 * 60;

    internal static YamlMapping Render(ResolvedService service, PostgresCluster database, YamlMapping running) => new()
    {
        ["apiVersion"] = "batch/v1",
        ["kind"] = "Job",
        ["metadata"] = Metadata.MetadataFor(service, database.Copy.Name),
        ["spec"] = new YamlMapping
        {
            // A second attempt would print a second line.
            ["backoffLimit"] = 0,
            ["template"] = new YamlMapping
            {
                ["metadata"] = new YamlMapping { ["labels"] = PodLabels(service, database) },
                ["spec"] = Pod(service, database, running),
            },
        },
    };

    private static YamlMapping PodLabels(ResolvedService service, PostgresCluster database)
    {
        var labels = Labels.OfProvided(service);
        foreach (var (key, value) in DrillNetwork.Client(database).Entries)
            labels.Set(key, value);
        return labels;
    }

    private static YamlMapping Pod(ResolvedService service, PostgresCluster database, YamlMapping running) => new()
    {
        ["automountServiceAccountToken"] = false,
        ["enableServiceLinks"] = false,
        ["restartPolicy"] = "Never",
        ["imagePullSecrets"] = running.At("spec", "imagePullSecrets"),
        ["securityContext"] = new YamlMapping
        {
            ["runAsNonRoot"] = true,
            ["runAsUser"] = User,
            ["runAsGroup"] = User,
            ["fsGroup"] = User,
            ["seccompProfile"] = new YamlMapping { ["type"] = "RuntimeDefault" },
        },
        ["containers"] = new YamlSequence { Check(service, database, running) },
        ["volumes"] = new YamlSequence
        {
            Temporary.Volume(),
            new YamlMapping { ["name"] = "script", ["configMap"] = new YamlMapping { ["name"] = Quoted(database.Copy.Name) } },
            Connection("running", database.Name + "-app", database.Name),
            Connection("restored", database.Copy.Name + "-superuser", database.Copy.Name),
        },
    };

    private static YamlMapping Check(ResolvedService service, PostgresCluster database, YamlMapping running) => new()
    {
        ["name"] = "check",
        ["image"] = Quoted(running.TextAt("spec", "imageName") ?? Cluster.Image(database.Version)),
        ["command"] = new YamlSequence { "bash", $"{Scripts}/{DrillScript.FileName}" },
        ["env"] = new YamlSequence
        {
            Variable("SERVICE", service.Name),
            Variable("ENVIRONMENT", service.Environment),
            Variable("NEED", database.Need),
            Variable("DATABASE", Cluster.Database),
            Variable("RUNNING", Folder + "/running"),
            Variable("RESTORED", Folder + "/restored"),
            Variable("PATIENCE", Quoted(Patience).Value),
            Variable("PGSSLMODE", "verify-full"),
        },
        ["resources"] = new YamlMapping
        {
            ["requests"] = new YamlMapping { ["cpu"] = Quoted("100m"), ["memory"] = Quoted("128Mi") },
            ["limits"] = new YamlMapping { ["memory"] = Quoted("512Mi") },
        },
        ["securityContext"] = new YamlMapping
        {
            ["allowPrivilegeEscalation"] = false,
            ["capabilities"] = new YamlMapping { ["drop"] = new YamlSequence { "ALL" } },
            ["readOnlyRootFilesystem"] = true,
        },
        ["volumeMounts"] = new YamlSequence
        {
            Temporary.Mount(),
            Mount("script", Scripts),
            Mount("running", Folder + "/running"),
            Mount("restored", Folder + "/restored"),
        },
    };

    private static YamlMapping Variable(string name, string value) => new() { ["name"] = name, ["value"] = Quoted(value) };

    private static YamlMapping Mount(string name, string path) => new() { ["name"] = name, ["mountPath"] = Quoted(path), ["readOnly"] = true };

    /// <summary>
    /// The fields of a connection with the certificate of its authority. They are optional, because the operator creates those of the copy later:
    /// the script waits, and reports if they do not appear.
    /// </summary>
    private static YamlMapping Connection(string name, string secret, string cluster) => new()
    {
        ["name"] = name,
        ["projected"] = new YamlMapping
        {
            ["defaultMode"] = 288,
            ["sources"] = new YamlSequence
            {
                Source(secret, "username", "password", "host", "port"),
                Source(cluster + "-ca", SecretFieldNames.Authority),
            },
        },
    };

    private static YamlMapping Source(string secret, params string[] keys) => new()
    {
        ["secret"] = new YamlMapping
        {
            ["name"] = Quoted(secret),
            ["items"] = YamlSequence.FromItems(keys, key => new YamlMapping { ["key"] = key, ["path"] = key }),
            ["optional"] = true,
        },
    };
}
