using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Needs;
using PlatformSdk.S3.Addresses;

namespace PlatformSdk.S3.Connecting;

/// <summary>The settings of one need, read from the configuration whenever it changes.</summary>
internal sealed class S3Settings(string need, IConfiguration configuration)
{
    internal string Need => need;

    internal IConfiguration Configuration => configuration;

    /// <summary>
    /// The certificates of the authority that signs the server's certificate, as the secret has them; null for those of the system.
    /// </summary>
    internal string? Authority => NeedAuthority.Find(need, configuration);

    // Amazon's platforms set them in every pod.
    private string? Region => configuration["AWS_REGION"] ?? configuration["AWS_DEFAULT_REGION"];

    /// <exception cref="InvalidOperationException">There is no bucket, or the settings are not valid; the message does not repeat them.</exception>
    internal S3Address ReadValid()
    {
        var address = Read();
        if (Problems(address) is { Count: > 0 } problems)
            throw new InvalidOperationException(string.Join(' ', problems));
        return address.Bucket is not null ? address : throw new InvalidOperationException(
            $"'{NeedSettings.ConnectionString(need)}' is not set. Add '{need}' to the secret store, or set 'local' for the need in platform.yaml.");
    }

    /// <summary>Everything that is wrong; empty where nothing is set, because a store may deliver it later.</summary>
    internal IReadOnlyList<string> Problems() => Problems(Read());

    private List<string> Problems(S3Address address) =>
    [
        .. address.Problems.Distinct().Select(problem => $"'{NeedSettings.ConnectionString(need)}' is not a bucket: {problem}."),
        .. NeedAuthority.Problems(need, Authority),
    ];

    private S3Address Read() => S3Address.Read(NeedConnection.Find(NeedTypes.Bucket, need, configuration), Region);
}
