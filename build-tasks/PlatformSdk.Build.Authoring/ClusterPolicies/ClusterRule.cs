using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.ClusterPolicies;

/// <summary>A rule of policy as a cluster checks it: an expression in CEL over one object.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Expression">True when the object complies.</param>
internal sealed record ClusterRule(Code Code, string Expression)
{
    /// <summary>The kinds of objects that it looks at.</summary>
    internal IReadOnlyList<ClusterKind> Kinds { get; init; } = ClusterKind.WithPods;

    /// <summary>The values that the expression takes from the defaults or from the service, by the name of their variable. For objects
    /// of no service they are the same in the folder of every service.</summary>
    internal Func<ResolvedService, bool, IReadOnlyDictionary<string, IReadOnlyList<string>>> Lists { get; init; } =
        (_, _) => new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether the defaults turn it on. A rule without its values is off, as in the build.</summary>
    internal bool IsOn(ResolvedService service) => Lists(service, true).Values.All(values => values.Count > 0);

    /// <summary>The variables that the expression uses, also through others, in the order in which they are defined.</summary>
    internal IEnumerable<CelVariable> Variables => CelVariable.UsedBy(Expression);
}
