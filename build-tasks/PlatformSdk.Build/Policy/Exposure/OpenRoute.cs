using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy.Exposure;

/// <summary>Prevents strangers from reading and changing data, because a public service asks nobody who they are.</summary>
internal static class OpenRoute
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.OpenRoute, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment)
    {
        var service = environment.Service;
        var isAsked = service.Access is { Audience: not null };
        if (service.Kind == ServiceKind.Service && !isAsked && service.Expose is { Public: true })
        {
            var expose = service.At[ServiceKeys.Expose];
            var auth = expose[ExposeKeys.Auth];
            yield return new Breach(environment.At(auth.IsWritten ? auth : expose[ExposeKeys.Public]),
                "Everyone on the internet can call the service without a login. Set 'access' in platform.defaults.yaml and 'auth: required', or " +
                    "add a "
                + "waiver.");
        }
        foreach (var route in PublicRoute.In(environment).Where(route => !isAsked && route.Source is not null))
        {
            yield return new Breach(environment.At(route, FieldPath.To("kind")),
                $"{route.Kind} '{route.Name}' lets everyone call the service without a login. Remove it, or set 'expose' with 'auth: required'.");
        }
        // Its value in the ConfigMap or in 'config' has no effect beside this variable.
        foreach (var container in environment.OwnContainers.Where(c => isAsked && c.Variable(EnvironmentVariables.ForKey(AccessSettings.Auth))
            != AccessSettings.Required))
        {
            yield return new Breach(environment.At(container.Pod.Owner, container.Path["env"].Entry("name", EnvironmentVariables.ForKey(
                AccessSettings.Auth))),
                    $"'{EnvironmentVariables.ForKey(AccessSettings.Auth)}' no longer demands a login, so everyone can call the service. Remove the " +
                    $"patch.");
        }
    }
}
