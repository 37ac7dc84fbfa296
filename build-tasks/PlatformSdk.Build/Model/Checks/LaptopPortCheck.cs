using System.Globalization;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Laptop;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects two needs on the same laptop port: docker compose would start only the first.</summary>
internal static class LaptopPortCheck
{
    internal static void Run(PlatformModel model, FindingList findings)
    {
        Dictionary<int, string> holders = TelemetryViewer.Ports.ToDictionary(port => port, _ => "the telemetry viewer in compose.yaml");
        foreach (var need in model.Service.Needs.Where(n => n.Type.Laptop is not null))
        {
            if (LaptopPorts.Asked(need) is not { } port || holders.TryAdd(port, $"'{need.Name}'"))
                continue;
            findings.Add(DescriptionCodes.LaptopPortTaken, model.Written.At[Language.Service.Needs][need.Name][NeedKeys.Local].OfValue,
                string.Create(CultureInfo.InvariantCulture,
                    $"Port {port} is already used by {holders[port]} on a laptop. Give '{need.Name}' another port, or remove 'local' to get a " +
                        $"free one."));
        }
    }
}
