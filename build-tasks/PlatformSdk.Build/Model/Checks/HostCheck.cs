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
        var hosts = model.Environments.SelectMany(e => new[] { e.GrpcHost ?? e.Route?.Host, e.SharedGrpcHost ?? e.Route?.SharedHost }
                .Select(host => (e.Environment, Host: host ?? "")))
            .Where(e => e.Host.Length > 0 && HostName.Parse(e.Host) is null).ToList();
        if (hosts.Count == 0)
            return;
        var host = hosts[0].Host;
        findings.Add(DescriptionCodes.NameTooLong, model.Written.At[ServiceKeys.Expose].OfValue, string.Create(CultureInfo.InvariantCulture,
            $"The host '{Shorten.Text(host)}' has {host.Length} characters; the limit is {HostName.Longest}, and 63 between two dots. Set "
            + $"'expose.host' in {Shorten.Names([.. hosts.Select(e => e.Environment)])}, or shorten the domain."));
    }
}
