using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Rendering.Dashboards;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy.Exposure;

/// <summary>
/// Prevents passwords and data from crossing the network of the cluster in plain text, or to a server that only pretends to be the database.
/// </summary>
internal static class PlainStore
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.PlainStore, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment)
    {
        // In dev the build itself makes TLS optional, also where the platform team sets the rule for it.
        var isDemanded = environment.Service.Needs.Any(need => need.Type.IsDataStore) && !DevEnvironments.Contain(environment.Service.Environment);
        var switches = EnvironmentVariables.ForKey(NeedSettings.Tls);
        foreach (var container in environment.OwnContainers)
        {
            if (isDemanded && !string.Equals(container.Variable(switches), nameof(DataStoreTls.Required), StringComparison.OrdinalIgnoreCase))
                yield return new Breach(environment.At(container.Pod.Owner, container.Path["env"].Entry("name", switches)),
                    $"'{switches}' no longer demands TLS of data stores, so others can read the data. Remove the patch.");
        }
        foreach (var container in environment.Pods.SelectMany(pod => pod.Containers))
        {
            foreach (var name in container.Variables.Where(v => PlainConnection.Is(v.Name, v.Value)).Select(v => v.Name))
                yield return new Breach(environment.At(container.Pod.Owner, container.Path["env"].Entry("name", name),
                    environment.Service.At[Language.Service.Needs]), Message(name));
        }
        // The dashboard is 100 KB of queries, in which every '=' would be looked at.
        foreach (var map in environment.Objects.Where(o => o.Kind == "ConfigMap"
            && (o.Source is not null || o.FileName != GrafanaDashboard.FileName)))
        {
            foreach (var entry in Selection.Entries(map.Object["data"]).Where(e => PlainConnection.Is(e.Name, Selection.Text(e.Value) ?? "")))
                yield return new Breach(environment.At(map, FieldPath.To("data", entry.Name), environment.Service.At[ServiceKeys.Config][entry.Name]),
                    Message(entry.Name));
        }
    }

    private static string Message(string name) =>
        $"'{Shorten.Text(name)}' connects to a data store without verified TLS, so others can read the data. Use TLS in the connection string.";
}
