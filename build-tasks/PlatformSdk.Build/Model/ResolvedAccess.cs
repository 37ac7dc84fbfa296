using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model;

/// <summary>The login that a service uses in one environment, for its callers, for its own calls or for both.</summary>
/// <param name="Issuer">The issuer.</param>
/// <param name="Audience">The audience of this service; null if its callers need no token.</param>
/// <param name="Client">What it needs to get tokens for its calls; null if it gets none.</param>
internal sealed record ResolvedAccess(IssuerAddress Issuer, string? Audience, ResolvedClient? Client)
{
    internal static ResolvedAccess? Resolve(ServiceDescription d, IReadOnlyList<ResolvedNeed> needs, AccessDescription said, string environment)
    {
        if (said is not { Issuer: { } issuer, Audience: { } audience })
            return null;
        var demands = d.Kind == ServiceKind.Service && d.Expose is { DemandsAuth: true };
        var client = Calls(needs) ? ClientOf(said) : null;
        return demands || client is not null
            ? new ResolvedAccess(new IssuerAddress(Fill(issuer.Text, d.Name)), demands ? Fill(audience, d.Name) : null, client)
            : null;

        // As for the namespace: a service without a system is on its own, and a called service belongs to the same system.
        string Fill(string text, string name) => text
            .Replace("{environment}", environment, StringComparison.Ordinal)
            .Replace("{system}", d.System ?? name, StringComparison.Ordinal)
            .Replace("{name}", name, StringComparison.Ordinal);

        ResolvedClient ClientOf(AccessDescription platform) => new(Fill(platform.ClientId ?? "{name}", d.Name), platform.Scope, platform.Parameter,
            [.. CalledBy(needs).Select(need => KeyValuePair.Create(need.Name, Fill(audience, need.Name)))]);
    }

    /// <summary>Whether tokens are needed for the calls of a service.</summary>
    internal static bool Calls(IReadOnlyList<ResolvedNeed> needs) => needs.Any(IsClient) && CalledBy(needs).Any();

    internal static bool IsClient(ResolvedNeed need) => need.Name == AccessSettings.ClientNeed && need.Type == NeedTypes.Secret;

    private static IEnumerable<ResolvedNeed> CalledBy(IReadOnlyList<ResolvedNeed> needs) => needs.Where(need => need.Type == NeedTypes.Service);
}

/// <summary>The settings with which a service gets tokens.</summary>
/// <param name="Id">The client id.</param>
/// <param name="Scope">The scope, with the placeholder for the audience; null if none is requested.</param>
/// <param name="Parameter">The parameter for the audience; null if none is sent.</param>
/// <param name="Audiences">The audience of each called service.</param>
internal sealed record ResolvedClient(
    string Id, string? Scope, AccessParameter? Parameter, IReadOnlyList<KeyValuePair<string, string>> Audiences);
