using PlatformSdk.Build.Model;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Monitoring;

/// <summary>
/// The uid of a dashboard: one per environment, because dashboards with the same uid in one Grafana block each other. Grafana allows 40 characters. A
/// name that leaves no room for <c>-production</c> loses its middle. It is not hashed, because a template engine has no hash function and must
/// shorten the name of a new service in the same way.
/// </summary>
internal static class DashboardId
{
    private const int LongestName = 29;
    private const int Half = (LongestName - 1) / 2;

    internal static string IdFor(ResolvedService service) => NeedName.ForNeed(Short(service.Name), service.Environment, longest: 40);

    private static string Short(string name) => name.Length <= LongestName ? name : $"{name[..Half]}-{name[^Half..]}";
}
