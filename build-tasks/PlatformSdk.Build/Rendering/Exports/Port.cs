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
            ("properties", _ => Only(FactNames.Kind, PortKeys.PropertyTable.Resolve(names.Properties), Quoted(need.Type.Name))),
            ("relations", s => Both(
                Only(FactNames.Owner, PortKeys.RelationTable.Resolve(names.Relations), Quoted(s.Owner)),
                Only(FactNames.System, PortKeys.RelationTable.Resolve(names.Relations), QuotedOrNone(s.System))))).Write(service);

    /// <summary>A relation to entities that nothing writes would be refused.</summary>
    private static IReadOnlyDictionary<string, string> Relations(PortDescription names) => names.ResourceBlueprint is not null
        ? names.Relations
        : new Dictionary<string, string>(names.Relations) { [FactNames.Resources] = NameTable.Nothing };

    private static YamlMapping Only(string fact, IReadOnlyList<(string Fact, string Name)> table, YamlNode? value)
    {
        var one = new YamlMapping();
        foreach (var entry in table.Where(entry => entry.Fact == fact))
            one[entry.Name] = value;
        return one;
    }

    private static YamlMapping Both(YamlMapping one, YamlMapping other)
    {
        foreach (var entry in other.Entries)
            one.Set(entry.Key, entry.Value);
        return one;
    }
}
