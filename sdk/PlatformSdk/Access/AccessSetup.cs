using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;
using PlatformSdk.Settings;

namespace PlatformSdk.Access;

/// <summary>
/// Calls the package for access if the service uses access. It is a package of its own, so that other services do not contain or load what it needs.
/// </summary>
internal static class AccessSetup
{
    /// <exception cref="SettingException">Callers must authenticate, and nothing in the program can check that.</exception>
    internal static void Add(IHostApplicationBuilder builder, PlatformDescription description, PlatformRegistrations registrations)
    {
        if (!IsUsed(builder, description))
            return;
        if (registrations.Access is { } add)
        {
            add(builder, description);
        }
        else if (!Inspection.IsUnderWay)
        {
            throw new SettingException("callers must authenticate or calls need a token (expose.auth and the need access-client in platform.yaml, " +
                $"{AccessSettings.Section} in the configuration), and the package for it is not referenced. Run: " +
                SdkPackages.AddCommand(AccessSettings.Package));
        }
    }

    private static bool IsUsed(IHostApplicationBuilder builder, PlatformDescription description)
        => Demands(builder, description) || builder.Configuration[AccessSettings.ClientId] is { Length: > 0 };

    /// <summary>Whether callers must authenticate. Any value other than none counts, so that a typo does not open the service.</summary>
    internal static bool Demands(IHostApplicationBuilder builder, PlatformDescription description) => builder is WebApplicationBuilder
        && (builder.Configuration[AccessSettings.Auth] is { Length: > 0 } auth
            ? !auth.Equals(AccessSettings.None, StringComparison.OrdinalIgnoreCase)
            : description.RequiresAuthentication);
}
