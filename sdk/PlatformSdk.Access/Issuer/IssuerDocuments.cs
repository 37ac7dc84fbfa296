using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using PlatformSdk.Access.Settings;

namespace PlatformSdk.Access.Issuer;

/// <summary>
/// Reads the metadata of the issuer and its keys (OpenID Connect Discovery 1.0). Metadata that names another issuer, or keys at an address without
/// TLS, is refused, because with the keys any token can be signed.
/// </summary>
internal sealed class IssuerDocuments(AccessOptions options, IHttpClientFactory clients, IHostEnvironment environment)
{
    private const string WellKnown = "/.well-known/openid-configuration";

    private readonly string _issuer = options.IssuerText!;

    /// <summary>The metadata with the keys, and the text of both, which changes if anything in them changes.</summary>
    /// <exception cref="IssuerException">A document cannot be used.</exception>
    internal async Task<(OpenIdConnectConfiguration Metadata, string Text)> ReadAsync(CancellationToken cancellation)
    {
        var text = await GetAsync(new Uri(_issuer.TrimEnd('/') + WellKnown), cancellation).ConfigureAwait(false);
        var metadata = Parse(text, OpenIdConnectConfiguration.Create, "its metadata is not valid.");
        if (!string.Equals(metadata.Issuer, _issuer, StringComparison.Ordinal))
        {
            throw new IssuerException(
                $"its metadata names another issuer. 'access.issuer' must be written exactly like the 'issuer' in {WellKnown}.");
        }

        var keys = await GetAsync(Trusted(metadata.JwksUri, "jwks_uri"), cancellation).ConfigureAwait(false);
        metadata.JsonWebKeySet = Parse(keys, JsonWebKeySet.Create, "its keys are not valid.");
        foreach (var key in Parse(metadata.JsonWebKeySet, set => set.GetSigningKeys(), "its keys are not valid.")
            .Where(key => key is not SymmetricSecurityKey))
        {
            metadata.SigningKeys.Add(key);
        }
        return metadata.SigningKeys.Count > 0 ? (metadata, text + keys) : throw new IssuerException("it has no key to check signatures with.");
    }

    /// <summary>The address in a member of the metadata.</summary>
    /// <exception cref="IssuerException">It is missing or not trusted.</exception>
    internal Uri Trusted(string? address, string member)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri) && IssuerUri.IsTrusted(uri, environment.IsDevelopment())
            ? uri
            : throw new IssuerException($"the '{member}' in its metadata is not an https address.");

    private async Task<string> GetAsync(Uri address, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(IssuerSetup.Client);
        using var answer = await client.GetAsync(address, cancellation).ConfigureAwait(false);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false)
            : throw new IssuerException($"{address.GetLeftPart(UriPartial.Path)} answered {(int)answer.StatusCode}.");
    }

    private static TResult Parse<TInput, TResult>(TInput input, Func<TInput, TResult> parse, string otherwise)
    {
        try
        {
            return parse(input);
        }
#pragma warning disable CA1031 // The readers throw many types, and what they read comes from outside.
        catch (Exception)
#pragma warning restore CA1031
        {
            throw new IssuerException(otherwise);
        }
    }
}
