using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>What <c>use: resource</c> generates, and how a service connects to it.</summary>
/// <param name="First">The object of the short form.</param>
/// <param name="More">The other objects, or null.</param>
/// <param name="Connection">The connection.</param>
internal sealed record ResourceSettings(
    CustomResourceDescription First, IReadOnlyList<CustomResourceDescription>? More, ConnectionDescription Connection)
{
    internal static readonly ResourceSettings None = new(new(null, null, null, null), null, new(null, null, null, null));

    internal static readonly IReadOnlyList<Key> Keys =
    [
        CustomResourceKeys.ApiVersion, CustomResourceKeys.Kind, CustomResourceKeys.Name, CustomResourceKeys.Spec, CustomResourceKeys.Objects,
        ConnectionKeys.Secret, ConnectionKeys.Fields, ConnectionKeys.Connection, ConnectionKeys.Pods,
    ];

    /// <summary>Every object, in the order of the file.</summary>
    internal IEnumerable<CustomResourceDescription> Objects => First.IsWritten || More is not { Count: > 0 } ? [First, .. More ?? []] : More;

    /// <summary>The parts that are trees, such as specs.</summary>
    internal IEnumerable<YamlNode> Trees => Objects.Select(o => o.Spec).OfType<YamlNode>();

    internal static ResourceSettings Build(Fields f) =>
        new(CustomResourceKeys.Build(f), f.Get(CustomResourceKeys.Objects), ConnectionKeys.Build(f));
}
