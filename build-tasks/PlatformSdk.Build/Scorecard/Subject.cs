using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Rendering.Monitoring.Alerts;

namespace PlatformSdk.Build.Scorecard;

/// <summary>What checks can look at.</summary>
internal sealed class Subject
{
    private static readonly HashSet<string> s_keysOfService = [.. Language.Service.All.Select(key => key.Name)];

    private readonly Dictionary<RuleEnvironment, AlertSeverity?> _loudest = [];
    private IReadOnlyList<(string Kind, Span File)>? _objects;

    /// <param name="context">The service with everything that the rules reported about it.</param>
    /// <param name="files">The files of its repository.</param>
    internal Subject(RuleContext context, RepositoryFiles files)
    {
        (Context, Files) = (context, files);
        All = [.. context.Rendered.Environments.Where(e => context.Plan.Covers(e.Service.Environment)).Select(e => new RuleEnvironment(context, e))];
        Live = LiveOnes(All);
    }

    internal RuleContext Context { get; }

    internal RepositoryFiles Files { get; }

    internal ResolvedService Service => Context.Model.Service;

    internal IReadOnlyList<RuleEnvironment> All { get; }

    /// <summary>The environments that the scorecard is about: those of production, or the ones that come closest to it.</summary>
    internal IReadOnlyList<RuleEnvironment> Live { get; }

    /// <summary>The severity of the most urgent alert in an environment; null without alerts.</summary>
    internal AlertSeverity? Loudest(RuleEnvironment environment)
    {
        if (!_loudest.TryGetValue(environment, out var loudest))
            _loudest[environment] = loudest = AllAlerts.AlertsFor(environment.Service).Max(alert => (AlertSeverity?)alert.Severity);
        return loudest;
    }

    /// <summary>The place of a key in an environment; with the key where it has to be added.</summary>
    internal (Span Place, string? Key) PlaceOf(RuleEnvironment environment, string key)
    {
        var service = environment.Service;
        var written = new[] { service.At, service.Platform.At }.Select(at => at.Find(key)).FirstOrDefault(place => place.IsWritten);
        if (written is not null && environment.At(written) is { Line: > 0 } place)
            return (place, null);
        var first = key.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? key[..dot] : key;
        return (Span.WholeFile(s_keysOfService.Contains(first) ? Context.Facts.DescriptionFile : DefaultsFile), key);
    }

    /// <summary>The file of the first object with one of the kinds, else the folder of the environment.</summary>
    internal Span FileOf(params IReadOnlyList<string> kinds)
    {
        _objects ??= [.. Live.SelectMany(e => e.Objects
            .Select(o => (o.Kind, Span.WholeFile(o.Source ?? $"deploy/{e.Service.Environment}/{o.FileName}"))))];
        foreach (var (kind, file) in _objects)
        {
            if (kinds.Contains(kind))
                return file;
        }

        return Span.WholeFile(Context.Facts.DescriptionFile);
    }

    private string DefaultsFile => Service.Platform.At.OfValue.File is { Length: > 0 } file ? file : RepositoryFiles.Defaults;

    private static IReadOnlyList<RuleEnvironment> LiveOnes(IReadOnlyList<RuleEnvironment> all)
    {
        IReadOnlyList<RuleEnvironment> production = [.. all.Where(e => ProductionEnvironments.Contain(e.Service.Environment))];
        IReadOnlyList<RuleEnvironment> later = [.. all.Where(e => !DevEnvironments.Contain(e.Service.Environment))];
        return production.Count > 0 ? production : later.Count > 0 ? later : all;
    }
}
