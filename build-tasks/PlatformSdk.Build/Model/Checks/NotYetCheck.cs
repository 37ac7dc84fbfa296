using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Warns about keys that have no effect yet: a backup that is declared but never made is worse than none.</summary>
internal static class NotYetCheck
{
    internal static void Run(Place place, IReadOnlyList<Key> keys, FindingList findings)
    {
        foreach (var key in keys)
        {
            if (place[key] is not { IsWritten: true } written)
                continue;
            if (NotYetInEffect.Keys.Contains(key))
                findings.Add(EffectCodes.NotYet, written.OfName,
                    $"'{key.Name}' is not in effect yet: this version generates nothing from it. Remove it until a later version supports it.");
            else
                Descend(written, key.Shape, findings);
        }
    }

    private static void Descend(Place place, Shape shape, FindingList findings)
    {
        Run(place, shape.Keys, findings);
        if (shape.Each is not { } each)
            return;
        foreach (var one in place.Inside)
            Descend(one, each, findings);
    }
}
