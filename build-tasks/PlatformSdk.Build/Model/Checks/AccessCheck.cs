using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects a service that asks for authentication where there is no login, and a login with only half of its settings.</summary>
internal static class AccessCheck
{
    internal static void Run(PlatformModel model, FindingList findings)
    {
        foreach (var place in model.Environments.Select(Incomplete).OfType<Span>().Distinct())
        {
            findings.Add(AccessCodes.Incomplete, place, "'access' needs both 'issuer' and 'audience'. Add the missing one, for example: " +
                $"access: {DefaultsKeys.Access.Example}");
        }

        var open = model.Environments.Where(service => service.Expose?.Auth == ExposeAuth.Required && !IsComplete(Login(service)));
        foreach (var written in open.GroupBy(service => service.At[ServiceKeys.Expose][ExposeKeys.Auth].OfValue))
        {
            findings.Add(AccessCodes.NoLogin, written.Key,
                $"'auth: required' has no login to check tokens against in {string.Join(", ", written.Select(service => service.Environment))}. " +
                $"Set 'access: {DefaultsKeys.Access.Example}' in platform.defaults.yaml, or remove 'auth'.");
        }
    }

    private static AccessDescription Login(ResolvedService service) => service.Place.Access.Over(service.Platform.Access);

    private static bool IsComplete(AccessDescription login) => login is { Issuer: not null, Audience: not null };

    /// <summary>The place of a login that is neither complete nor absent.</summary>
    private static Span? Incomplete(ResolvedService service)
    {
        if (IsComplete(Login(service)) || Login(service) == AccessDescription.None)
            return null;
        var (general, own) = (service.Platform.At[DefaultsKeys.Access],
            service.Platform.At[DefaultsKeys.Environments][service.Environment][EnvironmentDefaultsKeys.Access]);
        return (own.IsWritten ? own : general).OfName;
    }
}
