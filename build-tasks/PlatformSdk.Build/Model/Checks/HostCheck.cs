using System.Globalization;
using PlatformSdk.Build.Description.Findings;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Description.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Refuses a host, made of the service's name and the environment's domain, that is no longer a DNS name.</summary>
internal static class HostCheck
{
    internal static void Run(YamlMapping root, PlatformModel model, FindingList findings)
    {
        foreach (var service in model.Environments.Where(e => e.Route is { } route && HostName.Parse(route.Host) is null))
        {
            findings.Add(DescriptionCodes.NameTooLong, root["expose"]?.Span ?? root.Span, string.Create(CultureInfo.InvariantCulture,
                $"The host in {service.Environment}, '{Shorten.Text(service.Route!.Host)}', has {service.Route.Host.Length} characters, more than {HostName.Longest}. Set 'expose.host' there, or shorten the domain."));
        }
    }
}
