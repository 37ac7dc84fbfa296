using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Ownership;

/// <summary>Prevents a service that dashboards, cost reports and permissions do not find, because they go by its name.</summary>
internal static class WrongName
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.WrongName, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment)
    {
        if (environment.Service.Platform.Policy.Names is { } names && !names.Regex.IsMatch(environment.Service.Name))
            yield return new Breach(environment.At(environment.Service.At[IdentityKeys.Name]),
                $"'{environment.Service.Name}' does not match the platform's names '{names}', so reports and permissions miss it. Rename it before "
                + "its first release.");
    }
}
