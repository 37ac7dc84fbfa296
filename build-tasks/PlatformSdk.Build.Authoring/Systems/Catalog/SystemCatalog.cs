using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Catalog;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Authoring.Systems.Catalog;

/// <summary>
/// <c>catalog-info.yaml</c>: the System with its Domain and the teams, and the Location of the services, so that a catalog needs only this file.
/// </summary>
internal static class SystemCatalog
{
    internal static IEnumerable<Artifact> Render(SystemModel system)
    {
        if (SystemOwner.Find(system) is { } owner)
            yield return YamlArtifact.OfSystem(CatalogInfo.FileName, null,
                [SystemEntity(system, owner.Text), .. DomainEntity(system), .. TeamEntities.Render(system), ServiceLocation(system)]);
    }

    private static YamlMapping SystemEntity(SystemModel system, string owner)
    {
        var catalog = system.Platform.Catalog;
        return Entity.EntityWith("System",
            new YamlMapping
            {
                ["name"] = Quoted(system.Name),
                ["title"] = Quoted(catalog.Title ?? system.Name),
                ["description"] = QuotedOrNone(catalog.Description),
            },
            new YamlMapping { ["owner"] = Quoted(owner), ["domain"] = QuotedOrNone(catalog.Domain?.Name) });
    }

    /// <summary>
    /// A domain has several systems, and only one of them describes it: a catalog refuses an entity that it knows from another file.
    /// </summary>
    private static IEnumerable<YamlMapping> DomainEntity(SystemModel system)
    {
        if (system.Platform.Catalog.Domain is { Owner: { } owner } domain)
            yield return Entity.EntityWith("Domain",
                new YamlMapping
                {
                    ["name"] = Quoted(domain.Name),
                    ["title"] = Quoted(domain.Title ?? domain.Name),
                    ["description"] = QuotedOrNone(domain.Description),
                },
                new YamlMapping { ["owner"] = Quoted(owner.Text) });
    }

    /// <summary>Each file by its name: a pattern would also match files that are not of this system.</summary>
    private static YamlMapping ServiceLocation(SystemModel system) => Entity.EntityWith("Location",
        new YamlMapping { ["name"] = Quoted($"{system.Name}-services") },
        new YamlMapping
        {
            ["targets"] = YamlSequence.FromItems(system.Services.Select(one => $"{one.Folder}{CatalogInfo.FileName}")
                .Order(StringComparer.Ordinal), target => Quoted(target.StartsWith('.') ? target : $"./{target}")),
        });
}
