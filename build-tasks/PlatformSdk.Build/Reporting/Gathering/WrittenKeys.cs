using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Layers;

namespace PlatformSdk.Build.Reporting.Gathering;

/// <summary>The keys that users wrote and that are in effect in one environment, each with its place and the files that it changes.</summary>
internal sealed class WrittenKeys
{
    private static readonly IReadOnlyList<Key> s_defaults = [.. Language.Defaults.All.Except(Language.Defaults.ForServices)];

    private readonly ResolvedService _service;
    private readonly HashSet<string> _sizes;
    private readonly HashSet<string> _types;
    private readonly List<WrittenKey> _all = [];

    private WrittenKeys(ResolvedService service)
    {
        _service = service;
        _sizes = [.. service.Needs.Select(need => Choice.Word(need.Description.Size ?? NeedSize.Small))];
        _types = [.. service.Needs.Select(need => need.Type.Name)];
    }

    internal static IReadOnlyList<WrittenKey> In(ResolvedService service, Place written)
    {
        var keys = new WrittenKeys(service);
        keys.Walk(Language.Service.All, service.At, "");
        var platform = service.Platform.At;
        keys.Walk(s_defaults, platform, "");
        foreach (var environments in new[] { written[Language.Service.Environments], platform[DefaultsKeys.Environments] }
            .Where(environments => environments.Names.Contains(service.Environment)))
            keys.Add($"environments.{service.Environment}", environments[service.Environment], [NamedFiles.Every]);
        return keys._all;
    }

    private void Walk(IEnumerable<Key> keys, Place place, string above)
    {
        foreach (var key in keys)
        {
            var at = place[key];
            if (!at.IsWritten)
                continue;
            var path = above + key.Name;
            // Patches are found by the object that they match.
            if (!IsFrame(key) && key.Name != "patches")
                Add(path, at, NamedFiles.In(key));
            Walk(key.Shape.Keys, at, path + ".");
            if (key.Shape.Each is not { } each)
                continue;
            foreach (var name in at.Names.Where(name => IsOfService(key.Name, name)))
            {
                if (!IsFrame(key))
                    Add($"{path}.{name}", at[name], NamedFiles.In(key));
                Walk(IsFrame(key) ? each.Keys.Except(Language.Defaults.ForServices) : each.Keys, at[name], $"{path}.{name}.");
            }
        }
    }

    /// <summary>A map of layers: its keys for services are merged already.</summary>
    private static bool IsFrame(Key key) => key.Name is "environments" or "tiers";

    private void Add(string path, Place at, IReadOnlyList<string> files)
    {
        if (files.Count > 0 && at.OfName is { Line: > 0 } place && place.File != BuiltIn.Resource)
            _all.Add(new WrittenKey(path, place, files));
    }

    /// <summary>Whether an entry of a map can matter to the service in its environment.</summary>
    private bool IsOfService(string map, string name) => map switch
    {
        "environments" => name == _service.Environment,
        "tiers" => name == Choice.Word(_service.Tier),
        "sizes" => _sizes.Contains(name),
        "provisioners" => name == "terraform" || _types.Contains(name),
        _ => true,
    };
}

/// <summary>A key that a user wrote.</summary>
/// <param name="Path">The key, with dots.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Files">The files that it changes.</param>
internal sealed record WrittenKey(string Path, Span Place, IReadOnlyList<string> Files);
