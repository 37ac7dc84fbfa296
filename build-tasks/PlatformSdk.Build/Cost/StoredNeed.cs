using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Catalog;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Cost;

/// <summary>A data store that a service needs in an environment.</summary>
/// <param name="Name">The name of the need.</param>
/// <param name="Type">Its type, such as postgres.</param>
/// <param name="Size">Its size there.</param>
/// <param name="IsProvided">Whether the platform provides it.</param>
internal sealed record StoredNeed(string Name, string Type, NeedSize Size, bool IsProvided)
{
    /// <summary>The ones that the description has now.</summary>
    internal static IReadOnlyList<StoredNeed> Described(ResolvedService service) =>
    [
        .. service.Needs.Where(need => need.Type.IsDataStore).Select(need => new StoredNeed(need.Name, need.Type.Name,
            need.Description.Size ?? NeedSize.Small, need.Provision is not null)),
    ];

    /// <summary>The ones that a former catalog has: also those that the description no longer has, in the size that they had.</summary>
    internal static IReadOnlyList<StoredNeed> InCatalog(IEnumerable<CommittedObject> catalog, string environment) =>
    [
        .. from entity in catalog
           where entity.Kind == Resource.Kind
           let type = NeedTypes.Find(entity.Text("metadata", "annotations", Resource.Need) ?? "")
           where type is { IsDataStore: true }
           select new StoredNeed(entity.Text("metadata", "title") ?? entity.Name, type.Name,
               Parse(entity.Text("metadata", "annotations", Resource.SizeIn(environment))),
               entity.Text("metadata", "annotations", Resource.Provisioner) is not null),
    ];

    private static NeedSize Parse(string? word) => Enum.GetValues<NeedSize>().FirstOrDefault(size => Choice.Word(size) == word, NeedSize.Small);
}
