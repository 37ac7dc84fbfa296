using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Model.Needs;

/// <summary>What a type of need means. One file a type in this folder, one line in <see cref="NeedTypes"/>.</summary>
/// <param name="Name">The word in <c>type</c>.</param>
/// <param name="Summary">One sentence for the reference.</param>
/// <param name="Keys">The keys that it has beyond those of every need.</param>
internal sealed record NeedType(string Name, string Summary, params IReadOnlyList<Key> Keys)
{
    /// <summary>The type of the Resource in the catalog; null when it is another Component, or no entity at all.</summary>
    internal string? CatalogType { get; init; }

    /// <summary>The port on which it answers; null when it has none of its own.</summary>
    internal int? Port { get; init; }

    /// <summary>What it is on a laptop; null when compose.yaml cannot run it.</summary>
    internal LaptopContainer? Laptop { get; init; }

    internal NeedTypeKeys ForLanguage => new(Name, Summary, Keys);
}
