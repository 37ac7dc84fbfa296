using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.S3.Connecting;

namespace PlatformSdk.S3;

/// <summary>HEAD of the bucket, with the service's own client. It needs the permission <c>s3:ListBucket</c>.</summary>
internal sealed class S3HealthCheck(string need, IServiceProvider services) : IHealthCheck
{
    private const string Denied = "AccessDenied";
    private const string WithoutKeys = "Failed to resolve AWS credentials";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            RequestRetryPolicy.BeginProbe();
            var connection = services.GetRequiredKeyedService<S3Connection>(need);
            if (await ProblemAsync(connection, cancellationToken).ConfigureAwait(false) is not { } problem)
                return HealthCheckResult.Healthy("answers");
            // The keys are valid, and the service may read and write objects.
            return problem == Denied
                ? HealthCheckResult.Degraded($"{Denied}: the keys do not permit s3:ListBucket, so the bucket cannot be checked")
                : new(context.Registration.FailureStatus, problem);
        }
        catch (OperationCanceledException)
        {
            return new(context.Registration.FailureStatus, "does not answer in time");
        }
        catch (Exception failure) when (failure is AmazonClientException or HttpRequestException or InvalidOperationException or IOException)
        {
            return new(context.Registration.FailureStatus, Why(failure));
        }
    }

    /// <summary>One line. Only the outer exception has the address of a server that is not there; otherwise the inner one has the reason.</summary>
    internal static string Why(Exception failure)
    {
        var text = (failure.InnerException is null or SocketException ? failure : failure.InnerException).Message;
        // The client lists each place in which it looked.
        return text.StartsWith(WithoutKeys, StringComparison.Ordinal)
            ? "no keys: set AccessKey and SecretKey, or give the process an identity of the cloud"
            : text.Split('\n')[0].TrimEnd();
    }

    /// <summary>What the server answers; null if all is well.</summary>
    private static async Task<string?> ProblemAsync(S3Connection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.Client.HeadBucketAsync(new HeadBucketRequest { BucketName = connection.Bucket }, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (AmazonServiceException failure) when (failure.StatusCode != 0)
        {
            // An answer to HEAD has no text, only a status. The same question as a list costs more, and has the reason.
            return await ReasonAsync(connection, cancellationToken).ConfigureAwait(false);
        }
        connection.Watch.Accepted();
        return null;
    }

    private static async Task<string?> ReasonAsync(S3Connection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.Client.ListObjectsV2Async(new() { BucketName = connection.Bucket, MaxKeys = 1 }, cancellationToken)
                .ConfigureAwait(false);
            return null;
        }
        catch (AmazonServiceException failure) when (failure.StatusCode != 0)
        {
            return string.IsNullOrEmpty(failure.ErrorCode) ? $"{(int)failure.StatusCode} {failure.StatusCode}" : failure.ErrorCode;
        }
    }
}
