using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Hosting;
using PlatformSdk.Needs;
using PlatformSdk.Redis.Addresses;

namespace PlatformSdk.Redis;

/// <summary>The settings of one need, read from the configuration whenever it changes.</summary>
internal sealed class RedisSettings(string need, IConfiguration configuration)
{
    internal string Need => need;

    internal IConfiguration Configuration => configuration;

    /// <summary>The certificate of the authority that signs the server's certificate, as the secret has it; null for those of the system.</summary>
    internal string? Authority => NeedAuthority.Find(need, configuration);

    /// <summary>Without a connection string, the address has no hosts.</summary>
    internal RedisAddress Read()
    {
        var address = RedisAddress.Read(NeedConnection.Find(NeedTypes.Redis, need, configuration) ?? "");
        // A tool that inspects the program also starts its hosted services, without secrets. This address reaches nothing.
        if (address.Hosts.Count == 0 && Inspection.IsUnderWay)
            address.Hosts.Add("not-known-at-build.invalid");
        return address;
    }

    /// <summary>Everything that is wrong with the text; empty where there is none, which is not an error of the text.</summary>
    internal IReadOnlyList<string> Problems() =>
    [
        .. Read().Problems.Distinct().Select(problem => $"'{NeedSettings.ConnectionString(need)}' is not a Redis address: {problem}."),
        .. NeedAuthority.Problems(need, Authority),
    ];

    /// <exception cref="InvalidOperationException">There is no address, or it is not valid; the message does not repeat it.</exception>
    internal RedisAddress ReadValid()
    {
        var address = Read();
        if (Problems() is { Count: > 0 } problems)
            throw new InvalidOperationException(string.Join(' ', problems));
        return address.Hosts.Count > 0 ? address : throw new InvalidOperationException(
            $"'{NeedSettings.ConnectionString(need)}' is not set. Add '{need}' to the secret store, or set 'local' for the need in platform.yaml.");
    }
}
