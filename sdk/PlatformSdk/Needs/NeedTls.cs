using Microsoft.Extensions.Hosting;
using PlatformSdk.Contract;

namespace PlatformSdk.Needs;

/// <summary>Whether the connections of client packages must use TLS, as the manifest or the environment sets it.</summary>
internal static class NeedTls
{
    internal static DataStoreTls Find(IHostApplicationBuilder builder) =>
        Enum.TryParse<DataStoreTls>(builder.Configuration[NeedSettings.Tls], ignoreCase: true, out var set) ? set
        : builder.Environment.IsDevelopment() ? DataStoreTls.Optional
        : DataStoreTls.Required;
}
