using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Needs;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>The labels of every object, those of workloads and pods, and the few that select pods.</summary>
internal static partial class Labels
{
    internal const string Name = "app.kubernetes.io/name";
    internal const string Instance = "app.kubernetes.io/instance";
    internal const string Version = "app.kubernetes.io/version";
    internal const string Prefix = "platform-sdk.dev/";

    /// <summary>Names the service in the catalog that an object belongs to.</summary>
    internal const string Id = "backstage.io/kubernetes-id";

    /// <summary>The labels of every object, plus extra ones for selection by other tools.</summary>
    internal static YamlMapping LabelsFor(ResolvedService service, IReadOnlyDictionary<string, string>? more)
    {
        var labels = LabelsFor(service);
        foreach (var (key, value) in more ?? new Dictionary<string, string>())
            labels.Set(Quoted(key), Quoted(value));
        return labels;
    }

    /// <summary>Labels that others set, as they are written.</summary>
    internal static YamlMapping Written(IReadOnlyDictionary<string, string> labels)
    {
        var written = new YamlMapping();
        foreach (var (key, value) in labels)
            written.Set(new YamlScalar(key, ScalarStyle.Text), Quoted(value));
        return written;
    }

    internal static YamlMapping LabelsFor(ResolvedService service) => new()
    {
        [Name] = Quoted(service.Name),
        [Instance] = Quoted(service.Name),
        ["app.kubernetes.io/component"] = Choice.Word(service.Kind),
        ["app.kubernetes.io/part-of"] = Quoted(service.System ?? service.Name),
        ["app.kubernetes.io/managed-by"] = "platform-sdk",
        [Id] = Quoted(service.Name),
        [Prefix + "environment"] = Quoted(service.Environment),
        [Prefix + "owner"] = Quoted(Value(service.Owner.Name)),
        [Prefix + "tier"] = Choice.Word(service.Tier),
        [Prefix + "cost-center"] = QuotedOrNone(service.CostCenter),
    };

    /// <summary>
    /// The labels of a workload, including its version. Other objects have no version, so a release changes only the workload's file.
    /// </summary>
    internal static YamlMapping OfWorkload(ResolvedService service)
    {
        var labels = new YamlMapping();
        foreach (var entry in LabelsFor(service).Entries)
        {
            labels.Set(entry.Key, entry.Value);
            if (entry.Name == Instance)
                labels[Version] = Quoted(Value(service.Version));
        }

        return labels;
    }

    /// <summary>The labels of a pod, including the services that it calls, so that their network policies admit it.</summary>
    internal static YamlMapping OfPod(ResolvedService service)
    {
        var labels = OfWorkload(service);
        foreach (var need in service.Needs.Where(n => n.Type == NeedTypes.Service))
            labels.Set(YamlScalar.Quoted(Names.CallsLabel(need.Name)), YamlScalar.Quoted("true"));
        if (WorkloadIdentity.IsUsedBy(service))
            labels[WorkloadIdentity.Label] = YamlScalar.Quoted("true");
        return CostLabels.AddTo(labels, service);
    }

    /// <summary>
    /// The labels of what an operator creates for the service, such as the pods of its database: to attribute costs, and without those that a
    /// selector of the service uses, because its traffic must not go there.
    /// </summary>
    internal static YamlMapping OfProvided(ResolvedService service)
    {
        var labels = new YamlMapping();
        foreach (var entry in LabelsFor(service).Entries.Where(entry => entry.Name.StartsWith(Prefix, StringComparison.Ordinal)
            || entry.Name == Id))
            labels.Set(entry.Key, entry.Value);
        return CostLabels.AddTo(labels, service);
    }

    /// <summary>Immutable in the cluster, so only labels that never change: not the version.</summary>
    internal static YamlMapping Selector(ResolvedService service) => SelectorOf(service.Name);

    /// <summary>Selects the pods of a service by its name.</summary>
    internal static YamlMapping SelectorOf(string name) => new()
    {
        [Name] = Quoted(name),
        [Instance] = Quoted(name),
    };

    /// <summary>Converts a text to a valid label value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.</summary>
    internal static string Value(string text)
    {
        var legal = Illegal().Replace(text, "-");
        return (legal.Length > 63 ? legal[..63] : legal).Trim('-', '_', '.');
    }

    [GeneratedRegex("[^-_.A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Illegal();
}
