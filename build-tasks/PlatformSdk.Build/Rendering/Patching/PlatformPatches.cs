using System.Globalization;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Patching;

/// <summary>
/// The platform team's patches, applied before the service's own. A patch without a match is allowed, because not every service has a route or a
/// canary.
/// </summary>
internal sealed class PlatformPatches(IReadOnlyList<PlatformPatch> patches)
{
    private readonly HashSet<YamlMapping> _used = [];

    /// <param name="service">The service; without an environment for objects outside environments.</param>
    /// <param name="objects">The generated objects; changed in place.</param>
    /// <returns>The objects that remain after patches that delete.</returns>
    internal IReadOnlyList<RenderedObject> Apply(ResolvedService service, IReadOnlyList<RenderedObject> objects)
    {
        var kept = objects.ToList();
        foreach (var patch in patches.Where(p => HoldsFor(p, service)).Select(p => p.Patch))
        {
            foreach (var target in kept.Where(o => Matches(patch, o)).ToList())
            {
                _used.Add(patch);
                if (!ObjectMerge.Apply(target.Object, (YamlMapping)ForService(patch, MainContainerOf(target, service)), target.ApiVersion,
                    target.Kind))
                    kept.Remove(target);
            }
        }

        return kept;
    }

    /// <summary>Notes the patches that matched nothing, for a detailed log. Call it after all objects are patched.</summary>
    internal void NoteUnused(FindingList findings)
    {
        foreach (var patch in patches.Select(p => p.Patch).Where(p => !_used.Contains(p)))
        {
            var name = Text((patch["metadata"] as YamlMapping)?["name"]);
            var target = string.Join(' ', new[] { Text(patch["apiVersion"]), Text(patch["kind"]), name }.OfType<string>());
            findings.Note(string.Create(CultureInfo.InvariantCulture,
                $"{patch.Span.File}({patch.Span.Line},{patch.Span.Column}): the patch of {target} changes no object of this service"));
        }
    }

    private static bool HoldsFor(PlatformPatch patch, ResolvedService service) =>
        patch.Environments?.Contains(service.Environment) != false && patch.Tiers?.Contains(service.Tier) != false;

    private static bool Matches(YamlMapping patch, RenderedObject target) =>
        Text(patch["kind"]) == target.Kind
        && Text((patch["metadata"] as YamlMapping)?["name"]) is var name && (name is null || name == target.Name)
        && Text(patch["apiVersion"]) is var version && (version is null || version == target.ApiVersion);

    private static string MainContainerOf(RenderedObject target, ResolvedService service) =>
        target.FileName == Names.MigrationJobFile ? MigrationSettings.JobOf(service.Name) : service.Name;

    /// <summary>The patch for this service: a container without a name is the service's own container, which has the service's name.</summary>
    private static YamlNode ForService(YamlNode node, string name)
    {
        switch (node)
        {
            case YamlMapping mapping:
                var map = new YamlMapping { Span = node.Span };
                foreach (var (key, value) in mapping.Entries)
                    map.Set(key, key.Value == "containers" && value is YamlSequence containers
                        ? YamlSequence.FromItems(containers.Select(c => Named(c, name)))
                        : ForService(value, name));
                return map;
            default:
                return node;
        }
    }

    private static YamlNode Named(YamlNode container, string name)
    {
        if (container is not YamlMapping mapping || mapping["name"] is not null)
            return container;
        var named = new YamlMapping { Span = container.Span, ["name"] = YamlScalar.Quoted(name) };
        foreach (var (key, value) in mapping.Entries)
            named.Set(key, value);
        return named;
    }

    private static string? Text(YamlNode? node) => node is YamlScalar { IsNull: false } scalar ? scalar.Value : null;
}
