using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Contract.Needs;
using static PlatformSdk.Build.Rendering.Docs.Markdown;

namespace PlatformSdk.Build.Rendering.Docs.Pages;

/// <summary>The steps of a failover, with the commands for this service.</summary>
internal static class FailOverSteps
{
    private const string Clusters = "clusters.postgresql.cnpg.io";

    internal static string Render(ResolvedService primary, ResolvedService standby)
    {
        List<PostgresCluster> databases = [.. primary.Databases.Where(d => d.Other is not null)];
        List<string> steps =
        [
            .. databases.Count > 0 ? new[] { Demote(primary, standby, databases), Promote(primary, standby, databases) } : [],
            .. ByHand(primary),
            .. standby.IsIdle ? new[] { Start(primary, standby) } : [],
            Check(standby),
            "**The platform team moves the traffic.** Watch the dashboard of the new primary until the errors end.\n",
            Afterwards(primary, standby, databases.Count > 0),
        ];
        return string.Join('\n', steps.Select((step, index) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"### Step {index + 1}\n\n{step}")));
    }

    private static string Demote(ResolvedService primary, ResolvedService standby, List<PostgresCluster> databases) =>
        $"**Stop changes in {Verbatim(primary.Environment)}**, if its cluster still answers. Each database becomes a standby, and prints the token "
        + "that makes the next step lose nothing. If it does not answer, go on without a token: what was not archived is lost.\n\n"
        + Block(databases.SelectMany(d => new[]
        {
            Patch(primary, d, $"\"primary\":\"{standby.Environment}\",\"source\":\"{standby.Environment}\""),
            $"{Kubectl(primary)} get {Clusters} {d.Name} -o jsonpath='{{.status.demotionToken}}'",
        }));

    private static string Promote(ResolvedService primary, ResolvedService standby, List<PostgresCluster> databases) =>
        $"**Promote {Verbatim(standby.Environment)}.** Put the token of step 1 into the command. Without one, remove "
        + "`,\"promotionToken\":\"TOKEN\"`. The database is ready when `get` prints `Cluster in healthy state`.\n\n"
        + Block(databases.SelectMany(d => new[]
        {
            Patch(standby, d, $"\"primary\":\"{standby.Environment}\",\"source\":\"{primary.Environment}\",\"promotionToken\":\"TOKEN\""),
            $"{Kubectl(standby)} get {Clusters} {d.Name}",
        }));

    private static IEnumerable<string> ByHand(ResolvedService primary)
    {
        var needs = primary.Needs.Where(n => n.Type == NeedTypes.Postgres && n.Provision is not PostgresCluster).ToList();
        if (needs.Count > 0)
            yield return $"**Promote {string.Join(", ", needs.Select(n => Verbatim(n.Name)))}** with the tool of its provider: the build knows "
                + "only databases of CloudNativePG. Stop the changes in the old region first.\n";
    }

    private static string Start(ResolvedService primary, ResolvedService standby) =>
        $"**Start the pods.** The platform team exchanges the two environments in `platform.defaults.yaml`, builds every service, merges the pull "
        + "request, and syncs both applications in Argo CD:\n\n"
        + Block([$"environments:", $"  {primary.Environment}: {{ standbyOf: {standby.Environment} }}", $"  {standby.Environment}: {{}}"])
        + "\nKeep the other keys of both. "
        + (standby.Kind == ServiceKind.Job ? "The schedule is suspended until then.\n" : "To not wait for the merge, start some pods by hand:\n\n"
            + Block([$"{Kubectl(standby)} scale {(Rollouts.IsCanary(standby) ? "rollout" : "deployment")}/{standby.Name} --replicas="
                + Math.Max(1, standby.Replicas.Min).ToString(System.Globalization.CultureInfo.InvariantCulture)]));

    private static string Check(ResolvedService standby) => standby.Kind == ServiceKind.Job
        ? "**Check** the next run.\n\n" + Block([$"{Kubectl(standby)} get jobs -l app.kubernetes.io/name={standby.Name}"])
        : "**Check the service** before it gets traffic.\n\n" + Block(
        [
            $"{Kubectl(standby)} get pods -l app.kubernetes.io/name={standby.Name}",
            .. standby.Route is { } route ? [$"curl --fail --show-error 'https://{route.Host}{route.Path}'"] : Array.Empty<string>(),
        ]);

    private static string Afterwards(ResolvedService primary, ResolvedService standby, bool hasDatabases) => !hasDatabases
        ? $"**Go back** in the same way when {Verbatim(primary.Environment)} is healthy.\n"
        : $"**Make the old region a standby.** After a failover with a token, {Verbatim(primary.Environment)} already follows "
        + $"{Verbatim(standby.Environment)}. Without a token, its data differs: set a new folder in `backups.destination` for it, because an "
        + "archive that is in use is refused, delete the Cluster, and sync. It is then copied again. Go back in the same way, with step 1, outside "
        + "busy hours.\n";

    private static string Patch(ResolvedService service, PostgresCluster database, string replica) =>
        $"{Kubectl(service)} patch {Clusters} {database.Name} --type merge -p '{{\"spec\":{{\"replica\":{{{replica}}}}}}}'";

    private static string Kubectl(ResolvedService service) =>
        $"kubectl --context {(service.Place.Context is { } context ? Shell(context) : Unknown(service.Environment))} -n {service.Namespace}";

    private static string Unknown(string environment) => $"\"$CONTEXT_OF_{environment.ToUpperInvariant().Replace('-', '_')}\"";

    /// <summary>A context is any text of the platform team's.</summary>
    private static string Shell(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/' or '@')
        ? text : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>Indented instead of fenced: no text ends it.</summary>
    private static string Block(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"    {line}\n"));
}
