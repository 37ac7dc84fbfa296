using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents a relation of the catalog to an API that was renamed or never existed.</summary>
internal static class UnknownApi
{
    internal static void Check(SystemContext context)
    {
        // A service whose description has errors may provide it.
        if (context.System.Unreadable.Count > 0)
            return;
        var all = new ApiNames(context.System.Known.Values.SelectMany(service => service.Apis));
        foreach (var service in context.System.Services)
        {
            foreach (var need in service.Model.Service.Needs.Where(need => need.Description.Apis is { Count: > 0 }))
            {
                if (need.Type != NeedTypes.Service)
                    Check(context, service, need, all, "no known service provides it");
                else if (context.System.Known.TryGetValue(need.Name, out var provider))
                    Check(context, service, need, new ApiNames(provider.Apis),
                        $"'{need.Name}' provides {(provider.Apis.Count == 0 ? "none" : Shorten.Names([.. provider.Apis.Select(api => api.Name)]))}");
            }
        }
    }

    private static void Check(SystemContext context, SystemService service, ResolvedNeed need, ApiNames known, string problem)
    {
        foreach (var place in Needs.KeyOf(service, need.Name)[NeedKeys.Apis].Inside)
        {
            if (place.Node is YamlScalar { Value: var name } && !known.Contains(name))
                context.Report(SystemRuleCodes.UnknownApi, service, place.OfValue,
                    $"There is no API '{name}': {problem}." + (known.Nearest(name) is { } meant ? $" Did you mean '{meant}'?" : " Correct 'apis'."));
        }
    }

    private sealed class ApiNames(IEnumerable<IndexedApi> apis)
    {
        private readonly HashSet<string> _names = apis.Select(api => api.Name).ToHashSet(StringComparer.Ordinal);
        private ILookup<char, string>? _byLetter;

        internal bool Contains(string name) => _names.Contains(name);

        /// <summary>A typo is rarely in the first letter, and to compare thousands would be slow.</summary>
        internal string? Nearest(string name) =>
            Suggestion.Nearest(name, (_byLetter ??= _names.Order(StringComparer.Ordinal).ToLookup(one => one[0]))[name[0]]);
    }
}
