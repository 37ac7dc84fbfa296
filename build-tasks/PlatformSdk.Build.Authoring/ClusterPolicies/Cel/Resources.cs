using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.ClusterPolicies.Cel;

/// <summary>Requests and a memory limit for each container, or for the pod as a whole. A limit without a request sets both.</summary>
internal static class Resources
{
    internal static readonly ClusterRule Rule = new(PolicyCodes.NoResources, string.Join(" &&\n",
        Demanded("requests", "cpu"), Demanded("requests", "memory"), Demanded("limits", "memory")));

    private static string Demanded(string list, string name)
    {
        string[] places = list == "limits" ? [list] : [list, "limits"];
        var all = places.SelectMany(place => new[] { IsSet("c", place, name), IsSet("variables.pod", place, name) });
        return $"variables.containers.all(c,\n  {string.Join(" ||\n  ", all)})";
    }

    private static string IsSet(string spec, string list, string name) =>
        $"has({spec}.resources) && has({spec}.resources.{list}) && \"{name}\" in {spec}.resources.{list} && " +
        $"!(string({spec}.resources.{list}[\"{name}\"]) in [\"\", \"0\"])";
}
