using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Patching;

/// <summary>Applies the user's patches. A patch without a match is an error: after a rename it would silently do nothing.</summary>
internal sealed class Patches(IReadOnlyList<UserObject> patches)
{
    private readonly HashSet<UserObject> _used = [];

    /// <summary>Returns the objects of an environment with its patches applied.</summary>
    internal List<RenderedObject> Apply(string environment, IReadOnlyList<RenderedObject> objects)
    {
        var kept = objects.ToList();
        foreach (var patch in patches.Where(p => p.Environment is null || p.Environment == environment))
        {
            foreach (var target in kept.Where(o => Matches(patch, o)).ToList())
            {
                _used.Add(patch);
                if (!ObjectMerge.Apply(target.Object, patch.Object, target.ApiVersion, target.Kind))
                    kept.Remove(target);
            }
        }

        return kept;
    }

    /// <summary>Reports patches that matched nothing. Call it after all environments are patched.</summary>
    internal void ReportUnused(IReadOnlyList<string> environments, IReadOnlyList<RenderedObject> objects, FindingList findings)
    {
        var names = objects.GroupBy(o => o.Kind, StringComparer.Ordinal)
            .ToDictionary(
                kind => kind.Key, kind => kind.Select(o => o.Name).Distinct().Order(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        foreach (var patch in patches.Where(p => !_used.Contains(p)))
        {
            var reason = patch.Environment is { } name && !environments.Contains(name)
                ? $"there is no environment '{name}'.{Suggestion.For(name, environments)}"
                : $"there is no {Shorten.Text(patch.Kind)} '{Shorten.Text(patch.Name)}'."
                    + (names.TryGetValue(patch.Kind, out var same) ? $" Generated: {Shorten.Names(same)}." : Suggestion.For(patch.Kind, names.Keys));
            findings.Add(DescriptionCodes.PatchMatchesNothing, patch.Span, $"The patch matches nothing: {reason} Correct it, or remove the patch.");
        }
    }

    private static bool Matches(UserObject patch, RenderedObject target) =>
        patch.Kind == target.Kind
        && patch.Name == target.Name
        && (patch.ApiVersion.Length == 0 || patch.ApiVersion == target.ApiVersion);
}
