using Amazon.S3;

namespace PlatformSdk.S3;

/// <summary>
/// Settings in code for one bucket need: <c>services.Configure&lt;S3Options&gt;("files", ...)</c>. All other settings are in the connection string.
/// </summary>
public sealed class S3Options
{
    /// <summary>Configures the client: timeouts, retries, proxies. Default: nothing.</summary>
    public Action<AmazonS3Config>? ConfigureClient { get; set; }
}
