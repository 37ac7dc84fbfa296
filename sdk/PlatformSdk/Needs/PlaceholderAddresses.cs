using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Hosting;

namespace PlatformSdk.Needs;

/// <summary>
/// While a tool looks at the program, nothing delivers what it needs. A program that stops when such a setting is missing must get past it, so each
/// has a value of the right form, which leads nowhere.
/// </summary>
internal static class PlaceholderAddresses
{
    private const string Host = "not-known-at-build.invalid";

    internal static void Add(IHostApplicationBuilder builder, PlatformDescription description)
    {
        if (!Inspection.IsUnderWay)
            return;
        var missing = description.Needs.Select(need => KeyValuePair.Create(Key(need), (string?)Of(need)))
            .Where(value => !builder.Configuration.GetSection(value.Key).Exists())
            .ToArray();
        if (missing.Length > 0)
            builder.Configuration.AddInMemoryCollection(missing);
    }

    /// <summary>The key that a program reads: a secret's value, a connection string or an address.</summary>
    internal static string Key(PlatformNeed need) => need.Type == "secret" ? $"Secrets:{need.Name}" : NeedKeys.Address(need);

    /// <summary>What its client library accepts without connecting.</summary>
    internal static string Of(PlatformNeed need) => need.Type switch
    {
        "postgres" => $"Host={Host}",
        "redis" => $"{Host}:6379,abortConnect=false",
        "queue" => $"amqp://{Host}",
        "bucket" => $"https://{Host}",
        "secret" => "not-known-at-build",
        _ => need.Url ?? $"http://{need.Name}",
    };
}
