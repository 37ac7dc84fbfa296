using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Objects;

/// <summary>
/// Finds the line that a user wrote for a field of a final object: in an extra object, or in the last patch that sets or deletes it.
/// </summary>
internal static class WrittenField
{
    /// <summary>The place, or null when the field is as it was generated.</summary>
    internal static Span? Find(RuleContext context, ResolvedService service, RenderedObject rendered, FieldPath path) => rendered.Source is not null
        ? Deepest(OwnObject(context, rendered) ?? rendered.Object, path)
        : Patches(context, service, rendered.Kind, rendered.Name).Select(patch => Touched(patch, path)).FirstOrDefault(place => place is not null);

    /// <summary>The line of the patch that deletes a generated object, or null.</summary>
    internal static Span? Deletion(RuleContext context, ResolvedService service, string kind, string name) =>
        Patches(context, service, kind, name).FirstOrDefault(patch => patch.TextAt("$patch") == "delete")?.Find("$patch")?.Key.Span;

    /// <summary>The object as it is in the user's file, where every value has its place.</summary>
    private static YamlMapping? OwnObject(RuleContext context, RenderedObject rendered) =>
        context.User.Extra.FirstOrDefault(e => e.File == rendered.Source && e.Kind == rendered.Kind && e.Name == rendered.Name)?.Object;

    /// <summary>The patches of an object, the one that is applied last first.</summary>
    internal static IReadOnlyList<YamlMapping> Patches(RuleContext context, ResolvedService service, string kind, string name) =>
        context.User.Patches.Count + service.Platform.Patches.Count == 0 ? [] :
    [
        .. context.User.Patches.Where(p => p.Kind == kind && p.Name == name && (p.Environment is null || p.Environment == service.Environment))
            .Select(p => p.Object).Reverse(),
        .. service.Platform.Patches.Where(p => p.Environments?.Contains(service.Environment) != false && p.Tiers?.Contains(service.Tier) != false)
            .Select(p => p.Patch).Where(p => p.TextAt("kind") == kind && (p.TextAt("metadata", "name") is not { } only || only == name)).Reverse(),
    ];

    private static Span Deepest(YamlMapping root, FieldPath path)
    {
        var (place, node) = (root.Span, (YamlNode)root);
        foreach (var step in path.Steps)
        {
            if (Next(node, step) is not var (name, value))
                break;
            (place, node) = (name, value);
        }
        return place;
    }

    /// <summary>The key of the patch that decides on the field; null when the patch leaves it as it is.</summary>
    private static Span? Touched(YamlMapping patch, FieldPath path)
    {
        var (place, node) = (patch.Span, (YamlNode)patch);
        foreach (var step in path.Steps)
        {
            if (node is not (YamlMapping or YamlSequence) || (node as YamlMapping)?["$patch"] is not null)
                return place;
            if (Next(node, step) is not var (name, value))
                // A list without the entry replaces that of the object, unless its entries are merged by this key.
                return node is YamlSequence list && !list.All(item => item is YamlMapping map && map[step.By!] is not null) ? place : null;
            (place, node) = (name, value);
        }
        return place;
    }

    private static (Span Place, YamlNode Value)? Next(YamlNode node, FieldPath.Step step) => node switch
    {
        YamlMapping map when step.By is null && map.Find(step.Name) is { } entry => (entry.Key.Span, entry.Value),
        // An entry without the key is the service's own container in a patch of the platform.
        YamlSequence list when step.By is { } by && list.OfType<YamlMapping>().FirstOrDefault(m => m.TextAt(by) == step.Name || m[by] is null)
            is { } item => (item.Span, item),
        _ => null,
    };
}
