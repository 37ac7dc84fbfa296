namespace PlatformSdk.Access.Settings;

/// <summary>The section <c>Platform:Access</c>.</summary>
/// <param name="Demands">Whether callers must authenticate.</param>
/// <param name="Issuer">The issuer; null on a laptop, where the tokens are those of <c>dotnet user-jwts</c>.</param>
/// <param name="Audience">The audience of this service; null on a laptop.</param>
/// <param name="ClientId">The id with which it gets tokens for its calls; null if it gets none.</param>
/// <param name="Scope">The scope of those tokens, with the placeholder for the audience; null if none is requested.</param>
/// <param name="Parameter">The name of the parameter that has the audience; null if none is sent.</param>
/// <param name="Audiences">The audience of each called service.</param>
internal sealed record AccessOptions(
    bool Demands, Uri? Issuer, string? Audience, string? ClientId, string? Scope, string? Parameter, IReadOnlyDictionary<string, string> Audiences)
{
    /// <summary>The issuer as written, with which the issuer of a token is compared to the letter.</summary>
    internal string? IssuerText => Issuer?.OriginalString;
}
