using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>The organisation's login, whose tokens callers bring.</summary>
internal sealed record AccessDescription(
    IssuerAddress? Issuer, string? Audience, string? ClientId, string? Scope, AccessParameter? Parameter)
{
    internal static readonly AccessDescription None = new(null, null, null, null, null);

    /// <summary>These settings over those of another.</summary>
    internal AccessDescription Over(AccessDescription other) =>
        new(Issuer ?? other.Issuer, Audience ?? other.Audience, ClientId ?? other.ClientId, Scope ?? other.Scope,
            Parameter ?? other.Parameter);
}

internal static class AccessKeys
{
    internal static readonly Key<IssuerAddress> Issuer = new("issuer", Scalars.Issuer)
    {
        Summary = "The address of the organisation's login, exactly as in the 'iss' of its tokens. {environment}, {system} and {name} are replaced " +
            "with those of the service.",
        Example = "https://login.example.com/realms/acme",
        Effect = "Platform__Access__Issuer in deployment.yaml, cronjob.yaml or job.yaml, and the egress to it in network-policy.yaml",
    };

    internal static readonly Key<string> Audience = new("audience", Texts.Audience)
    {
        Summary = "The 'aud' of tokens for a service. It takes the same placeholders as issuer; with {name} a token for one service is of no use " +
            "at another.",
        Example = "\"api://{name}\"",
        Effect = "Platform__Access__Audience and Platform__Access__Audiences__<need> in deployment.yaml",
    };

    internal static readonly Key<string> ClientId = new("clientId", Texts.Audience)
    {
        Summary = "The client id with which a service that has the need access-client gets tokens for its calls. It takes the same placeholders.",
        Default = "{name}",
        Example = "\"{name}-{environment}\"",
        Effect = "Platform__Access__ClientId in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<string> Scope = new("scope", Texts.AccessScope)
    {
        Summary = "The scope of those tokens. {audience} is replaced with the audience of the called service.",
        Default = "none",
        Example = "\"{audience}/.default\"",
        Effect = "Platform__Access__Scope in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<AccessParameter> Parameter = new("parameter", new ChoiceShape<AccessParameter>())
    {
        Summary = "The parameter of a request for such a token that has the audience of the called service, if the login expects one beside or " +
            "instead of the scope: audience (Auth0) or resource (RFC 8707).",
        Default = "none",
        Example = "audience",
        Effect = "Platform__Access__Parameter in deployment.yaml, cronjob.yaml or job.yaml",
    };

    private static readonly IReadOnlyList<Key> All = [Issuer, Audience, ClientId, Scope, Parameter];

    internal static readonly ObjectShape<AccessDescription> Shape = new("access", All, Build);

    private static AccessDescription Build(Fields f) => new(f.Get(Issuer), f.Get(Audience), f.Get(ClientId), f.Get(Scope), f.Get(Parameter));
}
