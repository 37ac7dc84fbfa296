using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy.Exposure;

/// <summary>
/// Prevents passwords and data from crossing the network of the cluster in plain text, or to a server that only pretends to be the database.
/// </summary>
internal static partial class PlainStore
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.PlainStore, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment)
    {
        var stores = environment.Service.Needs.Where(need => need.Type.IsDataStore).ToList();
        var switches = EnvironmentVariables.ForKey(NeedSettings.Tls);
        foreach (var container in environment.OwnContainers)
        {
            if (stores.Count > 0 && !string.Equals(container.Variable(switches), nameof(DataStoreTls.Required), StringComparison.OrdinalIgnoreCase))
                yield return new Breach(environment.At(container.Pod.Owner, container.Path["env"].Entry("name", switches)),
                    "The variable with which the process demands TLS of its data stores is changed, so others can read the data. Remove the patch.");
        }
        foreach (var container in environment.Pods.SelectMany(pod => pod.Containers))
        {
            foreach (var name in container.Variables.Where(v => IsPlain(v.Value)).Select(v => v.Name))
                yield return new Breach(environment.At(container.Pod.Owner, container.Path["env"].Entry("name", name),
                    environment.Service.At[Language.Service.Needs]), Message(name));
        }
        foreach (var map in environment.Objects.Where(o => o.Kind == "ConfigMap"))
        {
            foreach (var entry in Selection.Entries(map.Object["data"]).Where(e => e.Name != "dashboard.json" && IsPlain(Selection.Text(e.Value))))
                yield return new Breach(environment.At(map, FieldPath.To("data", entry.Name), environment.Service.At[ServiceKeys.Config][entry.Name]),
                    Message(entry.Name));
        }
    }

    private static string Message(string name) =>
        $"'{Shorten.Text(name)}' connects to a data store without verified TLS, so others can read the data. Use TLS in the connection string.";

    private static bool IsPlain(string? value) => value is not null && Plain().IsMatch(value);

    [GeneratedRegex(@"\bssl ?mode *= *(disable|allow|prefer)\b|\btrust server certificate *= *true\b|\bssl *= *false\b|^(amqp|redis)://(?!localhost)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
