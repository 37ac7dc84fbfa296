using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.S3;

namespace PlatformSdk.Stores.Tests.Buckets;

/// <summary>Services with one need of type bucket.</summary>
internal static class Files
{
    internal const string Need = "files";

    internal static StoreService With(string? address, params (string Key, string? Value)[] settings) => With(address, null, settings);

    internal static StoreService With(string? address, Action<IServiceCollection>? services, params (string Key, string? Value)[] settings)
    {
        var all = settings.ToDictionary(setting => setting.Key, setting => setting.Value);
        all[$"ConnectionStrings:{Need}"] = address;
        return new([new(Need, "bucket")], S3Need.Register, all, services);
    }
}
