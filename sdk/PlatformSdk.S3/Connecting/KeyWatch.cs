using System.Net;
using Amazon.Runtime;
using Microsoft.Extensions.Logging;
using PlatformSdk.S3.Logging;
using PlatformSdk.Secrets.Reading;

namespace PlatformSdk.S3.Connecting;

/// <summary>Learns from the answers of the server whether it accepts our keys, and asks the secret store for new ones.</summary>
internal sealed class KeyWatch(string need, SecretsSession? secrets, ILogger logger)
{
    private static readonly string[] s_codes =
        ["InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken", "TokenRefreshRequired", "InvalidSecurity"];

    private string? _reported;

    /// <summary>Whether the server may have rejected the keys. An answer to HEAD has no code, only a status.</summary>
    internal static bool MayBeRejection(AmazonServiceException failure) =>
        IsRejection(failure) || failure.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized;

    /// <summary>Whether the server rejected the keys. <c>AccessDenied</c> does not mean that: the keys are valid and allow less.</summary>
    internal static bool IsRejection(AmazonServiceException failure) => s_codes.Contains(failure.ErrorCode, StringComparer.Ordinal);

    internal void Accepted()
    {
        _reported = null;
        secrets?.Accepted(need);
    }

    internal void Rejected(string accessKey, string reason)
    {
        if (Interlocked.Exchange(ref _reported, accessKey) != accessKey)
            Log.KeysRejected(logger, need, reason);
        secrets?.Refuse(need, reason);
    }
}
