using PlatformSdk.Build.Authoring.Systems.Catalog;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents a page of the catalog whose relation leads nowhere.</summary>
internal static class NoApi
{
    internal static void Check(SystemContext context)
    {
        foreach (var call in context.Calls.Where(call => call.Provider.Kind == ServiceKind.Service
            && call.Provider.Apis.All(api => api.Name != call.Provider.Name)
            && CatalogEntities.ConsumedApis(call.Caller).Contains(call.Provider.Name)))
        {
            var apis = call.Provider.Apis.Select(api => api.Name).ToList();
            context.Report(SystemRuleCodes.NoApi, call.Caller, call.Place,
                $"The catalog links this need to an API '{call.Provider.Name}', and the service provides "
                + (apis.Count == 0 ? "none. Set 'apis: []' in the need." : $"'{Shorten.Names(apis)}'. List those in 'apis' of the need."));
        }
    }
}
