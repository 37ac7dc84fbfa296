using Amazon.Runtime.Internal;
using Amazon.S3;

namespace PlatformSdk.S3.Connecting;

/// <summary>Amazon's client with our rule for repeating a request.</summary>
internal static class S3Client
{
    /// <param name="keys">Null for the identity that the environment has, of the cloud, from variables or a profile. It renews itself.</param>
    /// <param name="watch">Whether the server accepts the keys.</param>
    /// <param name="config">The settings.</param>
    internal static AmazonS3Client Create(RotatingCredentials? keys, KeyWatch watch, AmazonS3Config config) =>
        keys is null ? new OfTheEnvironment(watch, config) : new WithKeys(keys, watch, config);

    private static void Customize(RuntimePipeline pipeline, RequestRetryPolicy policy) =>
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(policy));

    // The base constructors call the methods below; captured parameters are set before.
    private sealed class WithKeys(RotatingCredentials keys, KeyWatch watch, AmazonS3Config config) : AmazonS3Client(keys, config)
    {
        private readonly (RotatingCredentials Keys, KeyWatch Watch) _policy = (keys, watch);

        protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
        {
            base.CustomizeRuntimePipeline(pipeline);
            Customize(pipeline, new(Config, _policy.Keys, _policy.Watch));
        }
    }

    private sealed class OfTheEnvironment(KeyWatch watch, AmazonS3Config config) : AmazonS3Client(config)
    {
        private readonly KeyWatch _watch = watch;

        protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
        {
            base.CustomizeRuntimePipeline(pipeline);
            Customize(pipeline, new(Config, null, _watch));
        }
    }
}
