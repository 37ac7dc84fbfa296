using System.Globalization;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects a port that the process cannot listen on in its pod.</summary>
internal static class PortCheck
{
    internal static void Run(ServiceDescription service, FindingList findings)
    {
        if (service.Kind == ServiceKind.Service && service.Port is { } port)
            Check(port, service.At[WorkloadKeys.Port].OfValue, findings);
    }

    internal static void Check(int port, Span place, FindingList findings)
    {
        if (PodPort.CanBeOpened(port))
            return;
        findings.Add(ManifestCodes.PortTaken, place, port == RuntimeDefaults.ManagementPort
            ? string.Create(CultureInfo.InvariantCulture,
                $"Port {port} belongs to the management server, which the cluster's probes call. Use another one, such as {RuntimeDefaults.Port}.")
            : string.Create(CultureInfo.InvariantCulture,
                $"Port {port} is below 1024, which only root can open. Use a port from 1024 on, such as {RuntimeDefaults.Port}; in the cluster " +
                    $"the service is still reached on port 80."));
    }
}
