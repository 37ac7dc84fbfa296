using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Facts;
using PlatformSdk.Development.Metrics;
using PlatformSdk.Development.Neighbours;
using PlatformSdk.Development.Work;
using PlatformSdk.Health;
using PlatformSdk.Secrets.Reading;

namespace PlatformSdk.Development.Views;

/// <summary>The data of the views.</summary>
internal sealed record PageData
{
    internal required PlatformDescription Description { get; init; }
    internal required TraceStore Traces { get; init; }
    internal required LogStore Logs { get; init; }
    internal required CallStore Calls { get; init; }
    internal required MetricStore Metrics { get; init; }
    internal required WorkCollector Work { get; init; }
    internal required HealthCache Health { get; init; }
    internal required ConfigurationFacts Configuration { get; init; }
    internal required NeedPlaces Places { get; init; }
    internal required NeighbourPages Neighbours { get; init; }
    internal required TimeProvider Time { get; init; }

    /// <summary>Null if the service has no secrets or does not read them.</summary>
    internal SecretsSession? Secrets { get; init; }

    /// <summary>An example request; null for a program that answers none.</summary>
    internal Func<string>? Example { get; init; }

    /// <summary>The host in the address of this page, as the browser has it.</summary>
    internal string? Host { get; init; }

    internal string Title => Description.Title is { Length: > 0 } title ? title : Description.Name;

    internal DateTimeOffset Now => Time.GetUtcNow();

    internal SpanTitles Titles => new(Places);

    /// <summary>
    /// The address of the page of another service, with the host of this one: to a browser, <c>127.0.0.1</c> and <c>localhost</c> are different
    /// sites, and a page opens only from its own.
    /// </summary>
    internal string Link(Uri root, string path) => new UriBuilder(root.Scheme, Host ?? root.Host, root.Port, path).Uri.AbsoluteUri;
}
