using System.Globalization;
using System.Text.RegularExpressions;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Laptop;

/// <summary>
/// Assigns a port on the laptop to every need that can run there: the one in <c>local:</c>, otherwise the first free one from the usual port up.
/// </summary>
internal static partial class LaptopPorts
{
    /// <summary>The needs that run in a container. A need whose <c>local:</c> is more than a port runs elsewhere.</summary>
    internal static IReadOnlyList<LaptopNeed> Assign(ResolvedService service)
    {
        var needs = service.Needs.Where(n => n.Type.Laptop is not null && (n.Description.Local is null || Asked(n) is not null)).ToList();
        HashSet<int> taken = [.. TelemetryViewer.Ports, .. needs.Select(Asked).OfType<int>()];
        var searchedTo = new Dictionary<int, int>();
        return [.. needs.Select(need =>
            new LaptopNeed(need, need.Type.Laptop!, new LaptopAccess(need.Name, service.Name, Asked(need) ?? FirstFree(need.Type.Laptop!.Port))))];

        int FirstFree(int usual)
        {
            var port = searchedTo.GetValueOrDefault(usual, usual);
            while (!taken.Add(port))
                port++;
            return searchedTo[usual] = port;
        }
    }

    /// <summary>
    /// The address of each need on a laptop, by name; a need without a known address is omitted. Another service of the repository listens where its
    /// own launch settings say.
    /// </summary>
    internal static IReadOnlyDictionary<string, string> Addresses(ResolvedService service, IReadOnlyList<Neighbour> neighbours)
    {
        var addresses = service.Needs.Where(need => need.Description.Local is not null)
            .ToDictionary(need => need.Name, need => need.Description.Local!, StringComparer.Ordinal);
        foreach (var need in service.Needs.Where(need => need.Type == NeedTypes.Service && need.Description.Local is null))
        {
            if (neighbours.FirstOrDefault(neighbour => neighbour.Name == need.Name)?.Urls is [var url, ..])
                addresses[need.Name] = url.Root;
        }
        foreach (var laptop in Assign(service))
            addresses[laptop.Need.Name] = laptop.Address;
        return addresses;
    }

    /// <summary>The port in <c>local:</c>; null when it contains something else or is not set.</summary>
    internal static int? Asked(ResolvedNeed need) => need.Description.Local is { } local && OwnPort().Match(local) is { Success: true } match
        ? int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(@"^(localhost|127\.0\.0\.1):(?<port>[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex OwnPort();
}
