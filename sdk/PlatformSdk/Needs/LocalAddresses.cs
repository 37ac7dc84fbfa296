using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace PlatformSdk.Needs;

/// <summary>On a laptop, the address of a need is <c>local</c> in platform.yaml, unless the configuration sets another.</summary>
internal static class LocalAddresses
{
    internal static void Add(IHostApplicationBuilder builder, PlatformDescription description)
    {
        if (!builder.Environment.IsDevelopment())
            return;
        var local = description.Needs
            .Where(need => need.Local is not null)
            .Select(need => KeyValuePair.Create(NeedKeys.Address(need), need.Local))
            .Where(address => builder.Configuration[address.Key] is null)
            .ToArray();
        if (local.Length > 0)
            builder.Configuration.AddInMemoryCollection(local);
    }
}
