using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Reporting.Gathering;

/// <summary>Why an object is as it is: the keys whose documentation names its file, the patches that change it, or the user's own file.</summary>
internal sealed class Origins(RuleContext context, RenderedEnvironment environment, Place written, Places places)
{
    /// <summary>The keys by the file that each changes.</summary>
    private readonly Dictionary<string, IReadOnlyList<Origin>> _byFile = ByFile(WrittenKeys.In(environment.Service, written), places);

    private readonly Dictionary<string, IReadOnlyList<Origin>> _behindFile = new(StringComparer.Ordinal);

    internal IEnumerable<ReportObject> Collect() => environment.Objects.Select(one => new ReportObject(
        environment.Service.Environment, places.File($"deploy/{environment.Service.Environment}/{one.FileName}"), one.Kind, one.Name,
        Behind(one)));

    private IReadOnlyList<Origin> Behind(RenderedObject one)
    {
        if (one.Source is not null)
        {
            var own = WrittenField.Find(context, environment.Service, one, FieldPath.To("kind")) ?? Span.WholeFile(one.Source);
            return [new Origin("the team's own object", places.At(own))];
        }

        var patches = WrittenField.Patches(context, environment.Service, one.Kind, one.Name);
        return patches.Count == 0
            ? BehindFile(one.FileName)
            : [.. BehindFile(one.FileName), .. patches.Select(patch => new Origin("a patch", places.At(patch.Span)))];
    }

    private IReadOnlyList<Origin> BehindFile(string file)
    {
        if (!_behindFile.TryGetValue(file, out var origins))
            _behindFile[file] = origins = [.. Naming(file).Union(Naming(NamedFiles.Every))];
        return origins;
    }

    private IReadOnlyList<Origin> Naming(string file) => _byFile.TryGetValue(file, out var origins) ? origins : [];

    private static Dictionary<string, IReadOnlyList<Origin>> ByFile(IReadOnlyList<WrittenKey> keys, Places places)
    {
        var byFile = new Dictionary<string, OrderedDictionary<Origin, bool>>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var origin = new Origin(key.Path, places.At(key.Place));
            foreach (var file in key.Files)
            {
                if (!byFile.TryGetValue(file, out var origins))
                    byFile[file] = origins = [];
                origins.TryAdd(origin, true);
            }
        }

        return byFile.ToDictionary(file => file.Key, file => WithoutMaps(file.Value.Keys), StringComparer.Ordinal);
    }

    /// <summary>The keys without a map where a key in it is there too.</summary>
    private static IReadOnlyList<Origin> WithoutMaps(IReadOnlyCollection<Origin> origins)
    {
        var maps = new HashSet<string>(StringComparer.Ordinal);
        var paths = maps.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var path in origins.Select(origin => origin.What))
        {
            // The maps around one that is known are known too.
            for (var end = path.LastIndexOf('.'); end > 0 && paths.Add(path.AsSpan(0, end)); end = path.LastIndexOf('.', end - 1))
                ;
        }

        return [.. origins.Where(origin => !maps.Contains(origin.What))];
    }
}
