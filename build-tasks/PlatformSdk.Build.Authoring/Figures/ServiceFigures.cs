using PlatformSdk.Build.Authoring.Figures.Delivery;
using PlatformSdk.Build.Authoring.Systems;

namespace PlatformSdk.Build.Authoring.Figures;

/// <summary>The figures of a service.</summary>
/// <param name="Service">The service.</param>
/// <param name="Sdk">The version of PlatformSdk; null where no file names one.</param>
/// <param name="Patches">How many files are in <c>deploy/patches/</c>.</param>
/// <param name="Extras">How many files are in <c>deploy/extra/</c>.</param>
/// <param name="Waivers">How many waivers it has.</param>
/// <param name="History">What the history says about it; null without a history.</param>
/// <param name="First">Its way to production; null before its first release.</param>
internal sealed record ServiceFigures(SystemService Service, string? Sdk, int Patches, int Extras, int Waivers, ServiceHistory? History,
    FirstRelease? First)
{
    /// <summary>The environments that it was released to, and what happened there.</summary>
    internal IEnumerable<(string Environment, IReadOnlyList<Deployment> Deployments)> Environments =>
        History?.Lines.Where(line => line.Value.Deployments.Count > 0).Select(line => (line.Key, line.Value.Deployments)) ?? [];
}
