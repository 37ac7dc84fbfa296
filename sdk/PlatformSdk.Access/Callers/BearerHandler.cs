using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using PlatformSdk.Access.Issuer;

namespace PlatformSdk.Access.Callers;

/// <summary>
/// Answers as RFC 6750 describes, without a reason: 401 without a token, 401 with <c>invalid_token</c>, 403 with <c>insufficient_scope</c>. While the
/// issuer's keys are unknown, no token can be checked, and a 401 would make clients discard a good one: the answer is 503.
/// </summary>
internal sealed class BearerHandler(IOptionsMonitor<JwtBearerOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : JwtBearerHandler(options, logger, encoder)
{
    // Clients and proxies join headers of one name with a comma, which no token contains.
    private bool HasSeveralTokens
    {
        get
        {
            var headers = Request.Headers.Authorization;
            return headers.Count > 1 || (headers.ToString() is var one && one.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
                && one.Contains(',', StringComparison.Ordinal));
        }
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        => HasSeveralTokens
            ? Task.FromResult(AuthenticateResult.Fail("The request has several Authorization headers."))
            : base.HandleAuthenticateAsync();

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await base.HandleChallengeAsync(properties).ConfigureAwait(false);
        // The service's own events may have answered.
        if (Response.HasStarted || Response.StatusCode != StatusCodes.Status401Unauthorized || Response.Headers.WWWAuthenticate != Options.Challenge)
            return;
        if ((await HandleAuthenticateOnceSafeAsync().ConfigureAwait(false)).Failure is not { } failure)
            return;
        // No key makes several tokens right, nor one that is not a token.
        if (!HasSeveralTokens && failure is not SecurityTokenMalformedException && Options.ConfigurationManager is IssuerKeys { AreKnown: false })
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.Remove("WWW-Authenticate");
            Response.Headers.RetryAfter = IssuerKeys.Pause.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return;
        }
        Response.Headers.WWWAuthenticate = $"{Options.Challenge} error=\"invalid_token\"";
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        await base.HandleForbiddenAsync(properties).ConfigureAwait(false);
        if (!Response.HasStarted && Response.StatusCode == StatusCodes.Status403Forbidden && Response.Headers.WWWAuthenticate.Count == 0)
            Response.Headers.WWWAuthenticate = $"{Options.Challenge} error=\"insufficient_scope\"";
    }
}
