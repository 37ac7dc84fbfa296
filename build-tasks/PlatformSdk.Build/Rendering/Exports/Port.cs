using PlatformSdk.Build.Description.Keys.Defaults.Exports;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Exports;

/// <summary><c>port.yml</c>: the service as an entity of Port and, where needs have a blueprint, its data stores.</summary>
internal static class Port
{
    private static readonly ExportTable<(ExportedService Service, PortDescription Names)> Service = new(
        ("identifier", e => Quoted(e.Service.Service.Name)),
        ("title", e => Quoted(e.Service.Service.Title)),
        ("blueprint", e => Quoted(e.Service.Type)),
        ("properties", e => Facts.Named(e.Service, PortKeys.PropertyTable, e.Names.Properties)),
        ("relations", e => Facts.Named(e.Service, PortKeys.RelationTable, Relations(e.Names))));

    internal static Artifact? Render(PlatformModel model)
    {
        if (model.Service.Platform.Exports.Port is not { } names)
            return null;
        var service = new ExportedService(model, names.Words);
        var entities = new YamlSequence { Service.Write((service, names)) };
        if (names.ResourceBlueprint is { } blueprint)
            entities.Items.AddRange(service.Stores.Select(need => Store(service, names, blueprint, need)));
        return YamlArtifact.FromDocuments(PortKeys.File, entities.Items is [var only] ? only : entities);
    }

    private static YamlMapping Store(ExportedService service, PortDescription names, string blueprint, ResolvedNeed need) =>
        new ExportTable<ExportedService>(
            ("identifier", s => Quoted(NeedName.ForNeed(s.Service.Name, need.Name))),
            ("title", _ => Quoted(need.Name)),
            ("blueprint", _ => Quoted(blueprint)),
            ("properties", _ => KindOf(need, names)),
            ("relations", s => Facts.Named(s, PortKeys.RelationTable,
                Without(names.Relations, FactNames.Dependencies, FactNames.Resources)))).Write(service);

    private static YamlMapping KindOf(ResolvedNeed need, PortDescription names)
    {
        var properties = new YamlMapping();
        foreach (var (_, name) in PortKeys.PropertyTable.Resolve(names.Properties).Where(entry => entry.Fact == FactNames.Kind))
            properties[name] = Quoted(need.Type.Name);
        return properties;
    }

    /// <summary>A relation to entities that nothing writes would be refused.</summary>
    private static IReadOnlyDictionary<string, string> Relations(PortDescription names) =>
        names.ResourceBlueprint is null ? Without(names.Relations, FactNames.Resources) : names.Relations;

    private static Dictionary<string, string> Without(IReadOnlyDictionary<string, string> names, params IReadOnlyList<string> facts)
    {
        var rest = new Dictionary<string, string>(names);
        foreach (var fact in facts)
            rest[fact] = NameTable.Nothing;
        return rest;
    }
}
