using System.Globalization;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Laptop;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents containers of two services from failing on a laptop, and calls from reaching the wrong service there.</summary>
internal static class SamePort
{
    internal static void Check(SystemContext context)
    {
        var uses = context.System.Services.SelectMany(UsesOf).ToList();
        foreach (var same in uses.GroupBy(use => use.Port).OrderBy(one => one.Key))
        {
            // Two callers of one service mean the same address, and a container of its own is not shared.
            var different = same.DistinctBy(use => use.What).ToList();
            if (different.Count < 2)
                continue;
            var asked = different.FindAll(use => use.IsAsked);
            foreach (var use in asked.Count > 1 ? asked.Skip(1) : asked.Count == 1 ? asked : [])
                context.Report(SystemRuleCodes.SamePort, use.Service, use.Place, Message(use, different.First(one => one != use)));
            if (asked.Count == 0)
            {
                var (first, others) = (different[0], different.Skip(1).Select(use => use.Service.Name).Distinct().ToList());
                context.Report(SystemRuleCodes.SamePort, first.Service, first.Place, string.Create(CultureInfo.InvariantCulture,
                    $"On a laptop port {same.Key} is also that of {Shorten.Names(others)}. To run them together, set another one with 'local'."),
                    Severity.Message);
            }
        }
    }

    private static string Message(Use use, Use other) => string.Create(CultureInfo.InvariantCulture,
        $"On a laptop port {use.Port} is also that of '{other.Name}' in '{other.Service.Name}'. Set another one with 'local'.");

    private static IEnumerable<Use> UsesOf(SystemService service)
    {
        foreach (var laptop in LaptopPorts.Assign(service.Model.Service))
            yield return new Use(laptop.Access.Port, $"{service.Name}/{laptop.Need.Name}", service, laptop.Need,
                LaptopPorts.Asked(laptop.Need) is not null);
        foreach (var need in service.Model.Service.Needs.Where(need => need.Type == NeedTypes.Service))
        {
            if (PortOf(need.Description.Local) is { } port)
                yield return new Use(port, need.Name, service, need, true);
        }
    }

    private static int? PortOf(string? local) => local is not null
        && Uri.TryCreate(local.Contains("://", StringComparison.Ordinal) ? local : $"http://{local}", UriKind.Absolute, out var address)
        && address.IsLoopback ? address.Port : null;

    private sealed record Use(int Port, string What, SystemService Service, ResolvedNeed Need, bool IsAsked)
    {
        internal string Name => Need.Name;

        internal Span Place => Needs.KeyOf(Service, Need.Name) is var key && key["local"] is { IsWritten: true } local ? local.OfValue : key.OfName;
    }
}
