using PlatformSdk.Build.Description.Keys.Defaults.Exports;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Monitoring;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Rendering.Exports;

/// <summary>A service in the words of a portal's account.</summary>
internal sealed record ExportedService(PlatformModel Model, PortalWords Words)
{
    internal const string Language = "C#";
    internal const string Framework = ".NET";

    internal ResolvedService Service => Model.Service;

    internal string Type => Words.Type(Choice.Word(Service.Kind));

    internal string Tier => Words.Tier(Choice.Word(Service.Tier));

    internal string Lifecycle => Words.Lifecycle(Choice.Word(Service.Lifecycle));

    internal string Owner => Words.Owner(Service.Owner.Name);

    internal string? System => Service.System is { } system ? Words.System(system) : null;

    /// <summary>The project's folder in the repository; the root is '/'.</summary>
    internal string Path => Service.ProjectPath.Length == 0 ? "/" : Service.ProjectPath.TrimEnd('/');

    /// <summary>The environments in the order of promotion.</summary>
    internal IEnumerable<ResolvedService> Environments => Model.Promoted;

    /// <summary>The last environment, which is what a tool without environments describes.</summary>
    internal ResolvedService Last => Environments.LastOrDefault() ?? Service;

    internal string? Runbook => Links.RunbookUrl(Service);

    /// <summary>The dashboard of each environment that has one.</summary>
    internal IEnumerable<(string Environment, string Url)> Dashboards =>
        Environments.Select(one => (one.Environment, Links.Dashboard(one))).Where(one => one.Item2 is not null)!;

    /// <summary>Pages that the description names.</summary>
    internal IEnumerable<(string Title, string Url)> Pages => Service.Links.Select(link => (link.Title, link.Url.Text));

    /// <summary>The services that it calls.</summary>
    internal IEnumerable<ResolvedNeed> Dependencies => Service.Needs.Where(need => need.Type == NeedTypes.Service);

    /// <summary>The data stores that it needs: databases, queues, caches, buckets.</summary>
    internal IEnumerable<ResolvedNeed> Stores => Service.Needs.Where(need => need.Type.IsDataStore);
}
