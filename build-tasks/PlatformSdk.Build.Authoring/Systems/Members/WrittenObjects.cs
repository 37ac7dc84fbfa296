using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Authoring.Systems.Members;

/// <summary>The objects that a service puts into the cluster.</summary>
internal static class WrittenObjects
{
    internal static IReadOnlyList<WrittenObject> Collect(Rendered rendered) =>
    [
        .. rendered.Environments.SelectMany(environment => environment.Objects
            .Select(one => new WrittenObject(environment.Service.Environment,
                Id(one, one.Object.TextAt("metadata", "namespace") ?? environment.Service.Namespace), $"{one.Kind} {one.Name}",
                one.Source is null ? null : one.Object.Span))),
    ];

    /// <summary>Without the version: the same object can be written as v1 and v2.</summary>
    private static string Id(RenderedObject one, string space)
    {
        var group = one.ApiVersion.Contains('/', StringComparison.Ordinal) ? one.ApiVersion.Split('/')[0] + "/" : "";
        return $"{group}{one.Kind} {space}/{one.Name}";
    }
}
