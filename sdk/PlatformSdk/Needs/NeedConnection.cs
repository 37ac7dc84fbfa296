using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Needs;

/// <summary>
/// The connection string of a need as a client package reads it. A secret store has joined the fields of the secret to it; fields that come from
/// elsewhere, such as an environment variable, are joined here.
/// </summary>
internal static class NeedConnection
{
    internal static string? Find(NeedType type, string need, IConfiguration configuration)
    {
        var secret = configuration.GetSection(NeedSettings.Secret(need));
        return type.Join(configuration.GetConnectionString(need), field => secret[field]);
    }
}
