using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>How the system appears in the catalog.</summary>
internal sealed record CatalogDescription(string? Title, string? Description, EntityRef? Owner, DomainDescription? Domain, CatalogGroups Groups)
{
    internal static readonly CatalogDescription None = new(null, null, null, null, CatalogGroups.Written);
}

/// <summary>The domain of the system.</summary>
internal sealed record DomainDescription(string Name, string? Title, string? Description, EntityRef? Owner);

internal static class CatalogKeys
{
    private const string File = "system/catalog-info.yaml, which the project of the system writes";

    internal static readonly Key<string> Title = new("title", Texts.Line)
    {
        Summary = "The display name of the system.",
        Default = "the name of the system",
        Example = "Shop",
        Effect = $"metadata.title of the System in {File}",
    };

    internal static readonly Key<string> Description = new("description", Texts.Paragraph)
    {
        Summary = "One or two sentences about what the system does.",
        Example = "Takes orders and has them paid.",
        Effect = $"metadata.description of the System in {File}",
    };

    internal static readonly Key<EntityRef> Owner = new("owner", Scalars.Owner)
    {
        Summary = "The team that owns the system.",
        Default = "the owner of most of its services",
        Example = "team-checkout",
        Effect = $"spec.owner of the System in {File}",
    };

    internal static readonly Key<DomainDescription> Domain = new("domain", DomainKeys.Shape)
    {
        Summary = "The domain that the system belongs to.",
        Default = "none",
        Example = "{ name: commerce, owner: team-commerce }",
        Effect = $"spec.domain of the System in {File}",
    };

    internal static readonly Key<CatalogGroups> Groups = new("groups", new ChoiceShape<CatalogGroups>())
    {
        Summary = "Where the catalog gets the teams from: 'written' adds a Group for each owner, 'external' adds none, because the catalog imports " +
            "the teams, for example from GitHub or from a directory.",
        Default = "written",
        Example = "external",
        Effect = $"the Groups in {File}",
    };

    internal static readonly ObjectShape<CatalogDescription> Shape = new("catalog", [Title, Description, Owner, Domain, Groups],
        f => new CatalogDescription(f.Get(Title), f.Get(Description), f.Get(Owner), f.Get(Domain), f.Get(Groups) ?? CatalogGroups.Written));
}
