using PlatformSdk.Build.Authoring.Figures.Delivery;
using PlatformSdk.Build.Authoring.Figures.History;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Figures;

/// <summary>Whether the platform works: how services are delivered, and how many use it.</summary>
/// <param name="System">The name of the system.</param>
/// <param name="Period">The days that the figures are made of.</param>
/// <param name="Gap">Why there are no figures of delivery.</param>
/// <param name="History">The commits.</param>
/// <param name="Services">The services of the system, ordered by name.</param>
internal sealed record SystemFigures(string System, Period Period, HistoryGap Gap, GitHistory History, IReadOnlyList<ServiceFigures> Services)
{
    /// <summary>How many commits of the main line have a clock that was not believed.</summary>
    internal int CorrectedClocks { get; init; }

    /// <summary>How many folders of the repository have a description.</summary>
    internal int OnTheRoad { get; init; }

    /// <summary>The programs without one, by their project files.</summary>
    internal IReadOnlyList<string> OtherPrograms { get; init; } = [];

    /// <summary>The part of the programs that have a description, in percent; null without any program.</summary>
    internal decimal? Share => OnTheRoad + OtherPrograms.Count is var all and > 0
        ? Math.Round(100m * OnTheRoad / all, 1, MidpointRounding.AwayFromZero) : null;

    /// <summary>The environments, ordered by name, with the deployments of all services.</summary>
    internal IEnumerable<(string Environment, DeliveryFigures Figures)> Environments =>
        from service in Services
        from line in service.Environments
        group line.Deployments by line.Environment into same
        orderby same.Key
        select (same.Key, DeliveryFigures.Of(same.SelectMany(deployments => deployments), Period));

    /// <summary>All environments in production together: the figures that DORA asks for.</summary>
    internal DeliveryFigures Production => Of(Services);

    internal DeliveryFigures Of(IEnumerable<ServiceFigures> services) => DeliveryFigures.Of(
        services.SelectMany(service => service.Environments).Where(line => ProductionEnvironments.Contain(line.Environment))
            .SelectMany(line => line.Deployments), Period);

    /// <summary>The way to production of each service that has been released there.</summary>
    internal IReadOnlyList<FirstRelease> FirstReleases => [.. Services.Select(service => service.First).OfType<FirstRelease>()];
}
