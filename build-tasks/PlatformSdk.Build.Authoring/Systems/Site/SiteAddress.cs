using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Authoring.Systems.Site;

/// <summary>
/// The paths of pages, from the root of the site. They are addresses that people send to each other, so they never change for the same name. Names
/// of services and environments are safe in a path; a device name of Windows gets a mark that no name has.
/// </summary>
internal static class SiteAddress
{
    internal const string Home = "index.html";

    internal static string Service(string name) => $"services/{Safe(name)}.html";

    internal static string Team(EntityRef owner) => $"teams/{SlugOf(owner)}.html";

    internal static string Environment(string name) => $"environments/{Safe(name)}.html";

    /// <summary>The name of an owner as the catalog compares it: without a kind it is a group, without a namespace it is the default one.</summary>
    internal static string SlugOf(EntityRef owner) => Safe((owner.Kind is null or "group" ? "" : $"{owner.Kind}~")
        + (owner.Namespace == "default" ? "" : $"{owner.Namespace}~") + owner.Name.ToLowerInvariant());

    private static string Safe(string name) => DeviceName.Is(name) ? $"~{name}" : name;
}
