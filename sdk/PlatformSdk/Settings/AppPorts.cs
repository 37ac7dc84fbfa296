using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace PlatformSdk.Settings;

/// <summary>The app's ports in the configuration. Ports that are set in code are found when the app cannot bind them.</summary>
internal static class AppPorts
{
    internal static IEnumerable<(string Setting, int Port)> Read(IConfiguration configuration)
    {
        foreach (var setting in (string[])["HTTP_PORTS", "HTTPS_PORTS"])
        {
            foreach (var text in Split(configuration[setting]))
            {
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
                    yield return (setting, port);
            }
        }
        foreach (var url in Split(configuration["urls"]))
        {
            if (Port(url) is { } port)
                yield return ("urls", port);
        }
        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            if (endpoint["Url"] is { } url && Port(url) is { } port)
                yield return ($"{endpoint.Path}:Url", port);
        }
    }

    private static string[] Split(string? text)
        => text?.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary><c>http://+:8080</c> is not a valid URI. Kestrel reports what it cannot parse.</summary>
    private static int? Port(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Port;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
