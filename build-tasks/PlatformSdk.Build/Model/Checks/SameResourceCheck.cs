using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Provisioning.CustomResources;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects two custom resources of the same kind and name in an environment: one would replace the other.</summary>
internal static class SameResourceCheck
{
    internal static void Run(PlatformModel model, FindingList findings)
    {
        foreach (var objects in model.Environments.SelectMany(e => e.Provided.OfType<ProvidedResource>().SelectMany(r => r.Objects)
            .GroupBy(o => (o.QualifiedKind, o.Name))).Where(same => same.Count() > 1))
        {
            var last = objects.Last();
            findings.Add(ResourceCodes.SameObject, last.Place,
                $"Two objects of this service would be the {last.Kind} '{last.Name}'. Add '{{need}}' to 'name', or give each of 'objects' a name.");
        }
    }
}
