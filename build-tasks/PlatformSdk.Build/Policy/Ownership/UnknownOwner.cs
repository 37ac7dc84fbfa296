using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy.Ownership;

/// <summary>Prevents an outage for which nobody is called, because the owner of the service does not exist.</summary>
internal static class UnknownOwner
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.UnknownOwner, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment)
    {
        var (owner, owners) = (environment.Service.Owner, environment.Service.Platform.Owners.Keys.ToList());
        if (owners.Count == 0 || owners.Contains(owner.Name) || owners.Contains(owner.Text))
            yield break;
        yield return new Breach(environment.At(environment.Service.At[IdentityKeys.Owner]),
            $"'{owner.Text}' is not in 'owners' of platform.defaults.yaml, so no alert or cost reaches a team.{Suggestion.For(owner.Name, owners)}" +
                " Correct it, or add it there.");
    }
}
