using Microsoft.Extensions.Hosting;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;
using PlatformSdk.Settings;

namespace PlatformSdk.Access.Settings;

/// <summary>Reads the settings. All mistakes are reported together, before the service starts.</summary>
internal static class AccessOptionsReader
{
    /// <exception cref="SettingException">A setting is wrong or missing.</exception>
    internal static AccessOptions Read(IHostApplicationBuilder builder, PlatformDescription description)
    {
        var section = builder.Configuration.GetSection(AccessSettings.Section);
        var errors = new List<string>();
        var demands = AccessSetup.Demands(builder, description);
        string? Text(string key) => section[AccessSettings.NameOf(key)] is { Length: > 0 } text ? text : null;

        if (Text(AccessSettings.Auth) is { } auth && !IsOneOf(auth, AccessSettings.Required, AccessSettings.None))
            errors.Add($"'{AccessSettings.Auth}' is '{auth}'; it must be {AccessSettings.Required} or {AccessSettings.None}.");
        var issuer = IssuerUri.Parse(Text(AccessSettings.Issuer), builder.Environment.IsDevelopment(), errors);
        // On a laptop, the keys of 'dotnet user-jwts' stand in for the issuer.
        if (demands && !builder.Environment.IsDevelopment())
        {
            Require(errors, "callers must authenticate", (AccessSettings.Issuer, Text(AccessSettings.Issuer)),
                (AccessSettings.Audience, Text(AccessSettings.Audience)));
        }
        else if (demands && issuer is not null)
        {
            Require(errors, "tokens are checked against an issuer", (AccessSettings.Audience, Text(AccessSettings.Audience)));
        }
        if (Text(AccessSettings.ClientId) is not null)
            Require(errors, $"'{AccessSettings.ClientId}' is set", (AccessSettings.Issuer, Text(AccessSettings.Issuer)));
        if (errors.Count > 0 && !Inspection.IsUnderWay)
            throw new SettingException(string.Join(" ", errors));

        return new AccessOptions(demands, issuer, Text(AccessSettings.Audience), Text(AccessSettings.ClientId), Text(AccessSettings.Scope),
            Text(AccessSettings.Parameter),
            section.GetSection(AccessSettings.NameOf(AccessSettings.Audiences)).GetChildren().Where(child => child.Value is { Length: > 0 })
                .ToDictionary(child => child.Key, child => child.Value!, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsOneOf(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static void Require(List<string> errors, string why, params ReadOnlySpan<(string Key, string? Value)> settings)
    {
        foreach (var (key, value) in settings)
        {
            if (value is null)
                errors.Add($"'{key}' is not set, and {why}. The build sets it in the manifests, from 'access' in platform.defaults.yaml.");
        }
    }
}
