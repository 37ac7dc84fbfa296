using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CustomResources;
using PlatformSdk.Build.Rendering.Provisioners;
using PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;
using PlatformSdk.Build.Rendering.Provisioners.CustomResources;

namespace PlatformSdk.Build.Policy.Applying;

/// <summary>
/// Prevents a database that is forgotten in the cluster, with its data and its costs: neither kubectl nor, while it is protected, Argo CD deletes it.
/// The same holds for every custom resource that provides a need.
/// </summary>
internal static class LeftDatabase
{
    internal static void Check(RuleContext context)
    {
        foreach (var service in context.Model.Environments.Where(e => e.IsReleased))
        {
            foreach (var left in Left(context, service, DatabaseObjects.ClusterFile).Where(o => service.Databases.All(d => d.Name != o.Name)))
                Report(context, service, DatabaseObjects.ClusterFile, left, "database", "clusters.postgresql.cnpg.io");
            var kept = service.Provided.OfType<ProvidedResource>().SelectMany(r => r.Objects).Select(o => (o.QualifiedKind, o.Name)).ToHashSet();
            foreach (var left in Left(context, service, ResourceObjects.FileName).Where(o => !kept.Contains((KindOf(o), o.Name))))
                Report(context, service, ResourceObjects.FileName, left, left.Kind, KindOf(left));
        }
    }

    /// <summary>The committed objects of a file that changes.</summary>
    private static IEnumerable<CommittedObject> Left(RuleContext context, ResolvedService service, string name)
    {
        var file = $"deploy/{service.Environment}/{name}";
        return context.Plan.Changes.All(change => change.Path != file) ? [] : context.Plan.Committed.Objects(file);
    }

    private static void Report(RuleContext context, ResolvedService service, string file, CommittedObject left, string what, string kind) =>
        context.Report(WritingCodes.LeftDatabase, Span.WholeFile($"deploy/{service.Environment}/{file}"),
            $"The {what} '{left.Name}' is no longer generated in {service.Environment}. {(IsProtected(left)
                ? "It stays in the cluster, protected from deletion"
                : "Argo CD deletes it with its data; kubectl does not")}. To delete it by hand, run 'kubectl delete {kind} {left.Name} -n " +
            $"{left.Text("metadata", "namespace")}'.");

    private static string KindOf(CommittedObject one) => CustomObject.Qualified(one.Text("apiVersion") ?? "", one.Kind);

    private static bool IsProtected(CommittedObject one) => one.Text("metadata", "annotations", Protection.Annotation) is not null;
}
