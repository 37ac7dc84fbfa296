using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects keys that do not apply to the kind: a job would silently ignore replicas, for example.</summary>
internal static class KindCheck
{
    internal static void Run(WrittenService written, FindingList findings)
    {
        Check(written.At, Language.Service.All, written.Kind, findings);
        foreach (var environment in written.At[Language.Service.Environments].Inside)
            Check(environment, ServiceKeys.OfEnvironment, written.Kind, findings);
    }

    private static void Check(Place place, IReadOnlyList<Key> keys, ServiceKind kind, FindingList findings)
    {
        foreach (var key in keys.Where(k => place[k].IsWritten && !KindOf.Means(keys, k.Name, kind)))
        {
            findings.Add(DescriptionCodes.NotForKind, place[key].OfName,
                $"'{key.Name}' does not apply to kind {Choice.Word(kind)}. Remove it, or correct the kind.");
        }
    }
}
