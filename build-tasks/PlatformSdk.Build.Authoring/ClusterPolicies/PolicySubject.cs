using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.ClusterPolicies;

/// <summary>Whom a folder of policies is for: one service, or all services of a system.</summary>
/// <param name="Name">The end of the names of its objects. It has no dot in a service, and one in a system, so no two are equal.</param>
/// <param name="Services">The services, ordered by name; at least one.</param>
internal sealed record PolicySubject(string Name, IReadOnlyList<PlatformModel> Services)
{
    internal static PolicySubject ForService(PlatformModel model) => new(model.Service.Name, [model]);

    internal static PolicySubject ForSystem(string name, IReadOnlyList<PlatformModel> services) => new($"system.{name}", services);

    /// <summary>The names of the environments, ordered.</summary>
    internal IReadOnlyList<string> Environments =>
        [.. Services.SelectMany(one => one.Environments).Select(one => one.Environment).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The services in an environment.</summary>
    internal IReadOnlyList<ResolvedService> In(string environment) =>
        [.. Services.SelectMany(one => one.Environments).Where(one => one.Environment == environment)];

    /// <summary>The services that have a waiver for a rule.</summary>
    internal IEnumerable<string> Waiving(string rule) =>
        Services.Where(one => one.Written.Waivers.Any(waiver => waiver.Rule == rule)).Select(one => one.Service.Name);
}
