using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Reporting.Gathering;

/// <summary>Why an object is as it is: the keys whose documentation names its file, the patches that change it, or the user's own file.</summary>
internal sealed class Origins(RuleContext context, RenderedEnvironment environment, Place written, Places places)
{
    private readonly IReadOnlyList<(string Path, Span Place, IReadOnlyList<string> Files)> _keys = WrittenKeys.In(environment.Service, written);

    internal IEnumerable<ReportObject> Collect() => environment.Objects.Select(one => new ReportObject(
        environment.Service.Environment, places.File($"deploy/{environment.Service.Environment}/{one.FileName}"), one.Kind, one.Name,
        [.. Behind(one)]));

    private IEnumerable<Origin> Behind(RenderedObject one)
    {
        if (one.Source is not null)
        {
            var own = WrittenField.Find(context, environment.Service, one, FieldPath.To("kind")) ?? Span.WholeFile(one.Source);
            return [new Origin("the team's own object", places.At(own))];
        }

        var ofFile = Most(key => key.Contains(one.FileName));
        return ofFile.Concat(Most(key => key.Contains(NamedFiles.Every)).Except(ofFile))
            .Concat(WrittenField.Patches(context, environment.Service, one.Kind, one.Name)
                .Select(patch => new Origin("a patch", places.At(patch.Span))));
    }

    /// <summary>The keys that fit; a map is left out where a key in it fits too.</summary>
    private List<Origin> Most(Func<IReadOnlyList<string>, bool> fits)
    {
        var fitting = _keys.Where(key => fits(key.Files)).DistinctBy(key => (key.Path, key.Place)).ToList();
        var maps = fitting.SelectMany(key => Maps(key.Path)).ToHashSet(StringComparer.Ordinal);
        return [.. fitting.Where(key => !maps.Contains(key.Path)).Select(key => new Origin(key.Path, places.At(key.Place)))];
    }

    private static IEnumerable<string> Maps(string path)
    {
        for (var end = path.LastIndexOf('.'); end > 0; end = path.LastIndexOf('.', end - 1))
            yield return path[..end];
    }
}
