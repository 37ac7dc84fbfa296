using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Management.Operations;

/// <summary>
/// Who may change something: a client that knows the secret. Where it comes from does not matter, because a sidecar and a forwarded port come from
/// the loopback interface. The secret is read for each request, so it may rotate.
/// </summary>
internal sealed class WriteAccess(PlatformDescription description, IConfiguration configuration)
{
    private const string Scheme = "Bearer ";

    /// <summary>Null for a client that may.</summary>
    internal OperationAnswer? Refuse(string? authorization)
    {
        if (!description.Needs.Any(need => need.Name == ManagementPaths.Token && need.Type == NeedTypes.Secret.Name))
        {
            return OperationAnswer.Problem(403, "Forbidden", "Changes are off: the service has no need '" + ManagementPaths.Token
                + "'. Add '" + ManagementPaths.Token + ": { type: secret, optional: true }' to 'needs' in platform.yaml.");
        }
        // A file or a shell often adds a line end.
        if (configuration[NeedSettings.Secret(ManagementPaths.Token)]?.TrimEnd('\r', '\n') is not { Length: > 0 } token)
        {
            return OperationAnswer.Problem(403, "Forbidden",
                "Changes are off: the secret '" + ManagementPaths.Token + "' has no value. Create it in the service's secret store.");
        }
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return Unauthorized("The request has no token. Send it as 'Authorization: Bearer <token>'.");
        return AreEqual(authorization[Scheme.Length..].Trim(), token) ? null : Unauthorized("The token is not the current one.");
    }

    /// <summary>Takes the same time for every wrong value. The hashes have one length, so the length of the secret is not visible either.</summary>
    private static bool AreEqual(string sent, string token)
        => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.Latin1.GetBytes(sent)), SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static OperationAnswer Unauthorized(string detail)
        => OperationAnswer.Problem(401, "Unauthorized", detail) with { Header = "WWW-Authenticate: Bearer" };
}
