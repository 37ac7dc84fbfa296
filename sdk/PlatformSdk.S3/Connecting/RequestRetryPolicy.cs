using Amazon.Runtime;
using Amazon.S3.Internal;
using Amazon.Util;

namespace PlatformSdk.S3.Connecting;

/// <summary>
/// The client's own policy with two exceptions. A request that was signed with the former keys just before a rotation is repeated with the new ones.
/// A probe is not repeated, so that a health check reports its reason at once.
/// </summary>
internal sealed class RequestRetryPolicy(IClientConfig config, RotatingCredentials? keys, KeyWatch watch) : AmazonS3StandardRetryPolicy(config)
{
    private static readonly AsyncLocal<bool> s_isProbe = new();

    /// <summary>From now on, requests of the current asynchronous method are probes.</summary>
    internal static void BeginProbe() => s_isProbe.Value = true;

    public override Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception) =>
        Decide(executionContext, exception) is { } decided ? Task.FromResult(decided) : base.RetryForExceptionAsync(executionContext, exception);

    public override bool RetryForException(IExecutionContext executionContext, Exception exception) =>
        Decide(executionContext, exception) ?? base.RetryForException(executionContext, exception);

    // The client limits repetitions to spare a server in trouble. A rotation meets all requests at once, and the server is well.
    public override bool OnRetry(IExecutionContext executionContext, bool bypassAcquireCapacity, bool isThrottlingError) =>
        base.OnRetry(executionContext, bypassAcquireCapacity || HasFormerKeys(executionContext), isThrottlingError);

    /// <summary>Null where the client decides.</summary>
    private bool? Decide(IExecutionContext context, Exception exception)
    {
        if (exception is AmazonServiceException failure && KeyWatch.MayBeRejection(failure))
        {
            if (HasFormerKeys(context))
                return true;
            if (KeyWatch.IsRejection(failure))
                watch.Rejected(keys?.Current.AccessKey ?? "", failure.ErrorCode);
        }
        return s_isProbe.Value ? false : null;
    }

    private bool HasFormerKeys(IExecutionContext context) => keys is not null
        && context.RequestContext.Request.Headers.TryGetValue(HeaderKeys.AuthorizationHeader, out var signature)
        && !signature.Contains($"Credential={keys.Current.AccessKey}/", StringComparison.Ordinal);
}
