using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>The page that shows a need to people, such as that of the cloud's console.</summary>
internal static class ConsoleAddress
{
    /// <summary>Null without one, and after an error.</summary>
    internal static string? Find(ProvisioningInput input)
    {
        if (input.Settings.Console is not { } said)
            return null;
        var placeholders = PlaceholderValues.ForNeed(input);
        if (placeholders.Fill(said.Text, said.Place, input.Findings) is not { } address)
            return null;
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
            return address;
        input.Findings.Add(ProvisioningCodes.BadPlaceholder, said.Place,
            $"'{Shorten.Text(address)}', which is 'console' for this service, is not an address. Write one such as https://console.acme.example.");
        return null;
    }
}
