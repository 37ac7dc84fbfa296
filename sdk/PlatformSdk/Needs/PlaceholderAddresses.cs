using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Hosting;

namespace PlatformSdk.Needs;

/// <summary>
/// Fills in the addresses and secrets while a tool inspects the program, when nothing delivers them. Each value has the right form but leads nowhere,
/// so a program that stops when such a setting is missing still starts.
/// </summary>
internal static class PlaceholderAddresses
{
    private const string Host = "not-known-at-build.invalid";

    internal static void Add(IHostApplicationBuilder builder, PlatformDescription description)
    {
        if (!Inspection.IsUnderWay)
            return;
        var missing = description.Needs.Select(need => KeyValuePair.Create(Key(need), (string?)PlaceholderFor(need)))
            .Where(value => !builder.Configuration.GetSection(value.Key).Exists())
            .ToArray();
        if (missing.Length > 0)
            builder.Configuration.AddInMemoryCollection(missing);
    }

    /// <summary>The configuration key that a program reads for a need: a secret, a connection string or an address.</summary>
    internal static string Key(PlatformNeed need) => need.Type == "secret" ? $"Secrets:{need.Name}" : NeedKeys.Address(need);

    /// <summary>A value that the client library of the need accepts without connecting.</summary>
    internal static string PlaceholderFor(PlatformNeed need) => need.Type switch
    {
        "postgres" => $"Host={Host}",
        "redis" => $"{Host}:6379,abortConnect=false",
        "queue" => $"amqp://{Host}",
        "bucket" => $"https://{Host}/not-known-at-build",
        "secret" => "not-known-at-build",
        _ => need.Url ?? $"http://{need.Name}",
    };
}
