using System.Globalization;
using PlatformSdk.Build.Authoring.Systems.Members;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents the deployment of one service from overwriting an object of another.</summary>
internal static class SameObject
{
    internal static void Check(SystemContext context)
    {
        var writers = new Dictionary<(string, string), SystemService>();
        foreach (var service in context.System.Here.DistinctBy(one => one.Name).OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            var clashing = service.Objects.Where(one => !writers.TryAdd((one.Environment, one.Id), service)
                && writers[(one.Environment, one.Id)] != service).Select(one => (Other: writers[(one.Environment, one.Id)], Object: one));
            foreach (var pair in clashing.GroupBy(one => one.Other).ToList())
            {
                var (at, from) = context.System.IsMember(service) ? (service, pair.Key) : (pair.Key, service);
                if (!context.System.IsMember(at))
                    continue;
                // A database brings objects of the same name.
                foreach (var same in pair.GroupBy(one => PlaceOf(at, one.Object)))
                    Report(context, at, from, same.Key, [.. same.Select(one => one.Object)]);
            }
        }
    }

    private static void Report(SystemContext context, SystemService at, SystemService from, Span place, List<WrittenObject> objects)
    {
        var names = objects.Select(one => one.What).Distinct().ToList();
        context.Report(SystemRuleCodes.SameObject, at, [.. objects.Select(one => one.Environment).Distinct()], place,
            $"'{from.Name}' writes the same " +
                $"'{names[0]}'{(names.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - 1} more") : "")}. "
            + "Rename the need, the service or the object.");
    }

    /// <summary>The user's own object, the need that it is named after, or the name of the service.</summary>
    private static Span PlaceOf(SystemService service, WrittenObject one) =>
        service.Objects.FirstOrDefault(own => own.Id == one.Id)?.Source
        ?? service.Model.Service.Needs.Where(need => one.Id.EndsWith($"/{service.Name}-{need.Name}", StringComparison.Ordinal))
            .Select(need => Needs.KeyOf(service, need.Name).OfName).FirstOrDefault(service.Model.Written.At["name"].OfValue);
}
