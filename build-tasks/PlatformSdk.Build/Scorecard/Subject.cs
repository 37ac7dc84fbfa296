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

    /// <param name="context">The service with everything that the rules reported about it.</param>
    /// <param name="files">The files of its repository.</param>
    internal Subject(RuleContext context, RepositoryFiles files)
    {
        (Context, Files) = (context, files);
        Live = LiveOnes(All);
    }

    internal RuleContext Context { get; }

    internal RepositoryFiles Files { get; }

    internal ResolvedService Service => Context.Model.Service;

    internal IReadOnlyList<RuleEnvironment> All => Context.Covered;

    /// <summary>The environments that the scorecard is about: those of production, or the ones that come closest to it.</summary>
    internal IReadOnlyList<RuleEnvironment> Live { get; }

    /// <summary>The severity of the most urgent alert in an environment; null without alerts.</summary>
    internal AlertSeverity? Loudest(RuleEnvironment environment)
    {
        if (!_loudest.TryGetValue(environment, out var loudest))
            _loudest[environment] = loudest = AllAlerts.Loudest(environment.Service);
        return loudest;
    }

    /// <summary>The place of a key in an environment; with the key where it has to be added.</summary>
    internal (Span Place, string? Key) PlaceOf(RuleEnvironment environment, string key)
    {
        var service = environment.Service;
        var written = service.At.Find(key) is { IsWritten: true } own ? own : service.Platform.At.Find(key);
        if (written.IsWritten && environment.At(written) is { Line: > 0 } place)
            return (place, null);
        var first = key.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? key[..dot] : key;
        return (Span.WholeFile(s_keysOfService.Contains(first) ? Context.Facts.DescriptionFile : DefaultsFile), key);
    }

    /// <summary>The file of the first object with one of the kinds, else the folder of the environment.</summary>
    internal Span FileOf(params IReadOnlyList<string> kinds)
    {
        foreach (var environment in Live)
        {
            foreach (var one in environment.Objects)
            {
                if (kinds.Contains(one.Kind))
                    return Span.WholeFile(one.Source ?? $"deploy/{environment.Service.Environment}/{one.FileName}");
            }
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
