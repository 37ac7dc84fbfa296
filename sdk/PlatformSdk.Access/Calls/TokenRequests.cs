using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Configuration;
using PlatformSdk.Access.Issuer;
using PlatformSdk.Access.Settings;
using PlatformSdk.Contract;

namespace PlatformSdk.Access.Calls;

/// <summary>Requests tokens from the issuer: the client credentials grant of OAuth 2.0 (RFC 6749, 4.4).</summary>
internal sealed class TokenRequests(AccessOptions options, IssuerKeys issuer, IssuerDocuments documents, IHttpClientFactory clients,
    IConfiguration configuration)
{
    private const string BasicMethod = "client_secret_basic";

    /// <exception cref="IssuerException">The issuer gives no token.</exception>
    internal async Task<(string Token, TimeSpan Lifetime)> SendAsync(string audience, CancellationToken cancellation)
    {
        // Read for each request, because it rotates.
        var key = NeedSettings.Secret(AccessSettings.ClientNeed);
        if (configuration[key] is not { Length: > 0 } secret)
            throw new IssuerException($"the client secret '{key}' is not set. Declare the need {AccessSettings.ClientNeed} of type secret.");
        var metadata = await issuer.GetConfigurationAsync(cancellation).ConfigureAwait(false);
        using var request = new HttpRequestMessage(HttpMethod.Post, documents.Trusted(metadata.TokenEndpoint, "token_endpoint"));
        var methods = metadata.TokenEndpointAuthMethodsSupported;
        request.Content = new FormUrlEncodedContent(Authenticate(request, secret, methods.Count == 0 || methods.Contains(BasicMethod))
            .Concat(Parameters(audience)));
        using var client = clients.CreateClient(IssuerSetup.Client);
        using var answer = await client.SendAsync(request, cancellation).ConfigureAwait(false);
        var text = await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        return TokenAnswer.Read((int)answer.StatusCode, text);
    }

    private List<KeyValuePair<string, string>> Parameters(string audience)
    {
        // Issuers disagree on how a client names the service, and refuse requests with a parameter of another.
        List<KeyValuePair<string, string>> parameters = [new("grant_type", "client_credentials")];
        if (options.Parameter is { } parameter)
            parameters.Add(new(parameter, audience));
        if (options.Scope is { } scope)
            parameters.Add(new("scope", scope.Replace(AccessSettings.AudiencePlaceholder, audience, StringComparison.Ordinal)));
        return parameters;
    }

    private List<KeyValuePair<string, string>> Authenticate(HttpRequestMessage request, string secret, bool isBasic)
    {
        if (!isBasic)
            return [new("client_id", options.ClientId!), new("client_secret", secret)];
        // Both are form-encoded first (RFC 6749, 2.3.1).
        var pair = $"{FormEncode(options.ClientId!)}:{FormEncode(secret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
        return [];
    }

    private static string FormEncode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
