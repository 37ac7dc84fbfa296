using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Access.Logging;
using PlatformSdk.Health;

namespace PlatformSdk.Access.Callers;

/// <summary>
/// Demands an authenticated caller for every endpoint without a rule of its own, and for paths without an endpoint. AllowAnonymous exempts an
/// endpoint.
/// </summary>
internal sealed class CallerPolicy(ILogger<CallerPolicy> logger) : IPostConfigureOptions<AuthorizationOptions>
{
    public void PostConfigure(string? name, AuthorizationOptions options)
    {
        if (options.FallbackPolicy is not null)
            Log.OwnPolicy(logger);
        else
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(MayCall).Build();
    }

    /// <summary>Probes have no token. They are answered before this, unless the service calls UseRouting() later than usual.</summary>
    private static bool MayCall(AuthorizationHandlerContext context) => context.User.Identities.Any(identity => identity.IsAuthenticated)
        || (context.Resource is HttpContext request && HealthResponder.IsHealthPath(request.Request.Path));
}
