using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;

namespace PlatformSdk.Access.Calls;

/// <summary>The addresses of a called service: its name, and those in <c>services:NAME</c> that service discovery puts in its place.</summary>
internal sealed class CalledService(string name, IConfiguration configuration)
{
    /// <summary>Whether a request goes to the service. A client that is named after it may also be given the address of another host.</summary>
    internal bool IsAt(Uri address)
    {
        if (address.Host.Equals(name, StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var scheme in configuration.GetSection($"{NeedSettings.Services}:{name}").GetChildren())
        {
            foreach (var one in scheme.GetChildren())
            {
                if (IsSame(address, Parse(scheme.Key, one.Value)))
                    return true;
            }
        }
        return false;
    }

    private static bool IsSame(Uri address, Uri? known) => known is not null && address.Port == known.Port
        && address.IdnHost.Equals(known.IdnHost, StringComparison.OrdinalIgnoreCase)
        && address.Scheme.Equals(known.Scheme, StringComparison.OrdinalIgnoreCase);

    private static Uri? Parse(string scheme, string? text)
        => Uri.TryCreate(text?.Contains("://", StringComparison.Ordinal) is true ? text : $"{scheme}://{text}", UriKind.Absolute, out var uri)
            ? uri
            : null;
}
