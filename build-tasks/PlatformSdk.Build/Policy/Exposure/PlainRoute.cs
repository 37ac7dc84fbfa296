using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Exposure;

/// <summary>Prevents requests with passwords and personal data from crossing the internet in plain text.</summary>
internal static class PlainRoute
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.PlainRoute, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment) =>
        from route in PublicRoute.In(environment)
        let field = PublicRoute.PlainField(route)
        where field is not null
        select new Breach(environment.At(route, field, environment.Service.Platform.At[DefaultsKeys.Gateway]),
            $"{route.Kind} '{Shorten.Text(route.Name)}' accepts public requests without TLS, which others can read. "
            + (route.Source is null && route.Kind != "Service"
                ? "Set 'gateway.section' to the HTTPS listener."
                : "Attach it to a listener with TLS, or remove it."));
}
