using System.Globalization;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects a host, built from the service's name and the environment's domain, that is not a valid DNS name.</summary>
internal static class HostCheck
{
    internal static void Run(PlatformModel model, FindingList findings)
    {
        foreach (var service in model.Environments)
        {
            if ((service.GrpcHost ?? service.Route?.Host) is not { } host || HostName.Parse(host) is not null)
                continue;
            findings.Add(DescriptionCodes.NameTooLong, model.Written.At[ServiceKeys.Expose].OfValue, string.Create(CultureInfo.InvariantCulture,
                $"The host '{Shorten.Text(host)}' in {service.Environment} has {host.Length} characters; the limit is {HostName.Longest}, and 63 " +
                    $"between two dots. Set 'expose.host' there, or shorten the domain."));
        }
    }
}
