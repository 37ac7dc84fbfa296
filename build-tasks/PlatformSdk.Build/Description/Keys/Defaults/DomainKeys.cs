using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

internal static class DomainKeys
{
    private const string File = "system/catalog-info.yaml, which the project of the system writes";

    internal static readonly Key<string> Name = new("name", Texts.Name)
    {
        Summary = "The name of the domain.",
        Example = "commerce",
        Effect = $"spec.domain of the System in {File}",
        Required = true,
    };

    internal static readonly Key<string> Title = new("title", Texts.Line)
    {
        Summary = "The display name of the domain. It requires 'owner'.",
        Default = "the name of the domain",
        Example = "Commerce",
        Effect = $"metadata.title of the Domain in {File}",
    };

    internal static readonly Key<string> Description = new("description", Texts.Paragraph)
    {
        Summary = "One or two sentences about the domain. It requires 'owner'.",
        Example = "Everything that customers buy.",
        Effect = $"metadata.description of the Domain in {File}",
    };

    internal static readonly Key<EntityRef> Owner = new("owner", Scalars.Owner)
    {
        Summary = "The team that owns the domain. Set it in one of the domain's systems: that system describes the domain, the others refer to it.",
        Default = "none: another repository describes the domain",
        Example = "team-commerce",
        Effect = $"the Domain in {File}",
    };

    internal static readonly ObjectShape<DomainDescription> Shape = new("domain", [Name, Title, Description, Owner],
        f => new DomainDescription(f.Get(Name)!, f.Get(Title), f.Get(Description), f.Get(Owner)));
}
