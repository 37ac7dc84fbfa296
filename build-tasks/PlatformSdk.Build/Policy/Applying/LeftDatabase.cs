using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;

namespace PlatformSdk.Build.Policy.Applying;

/// <summary>
/// Prevents a database that is forgotten in the cluster, with its data and its costs: neither kubectl nor, while it is protected, Argo CD deletes it.
/// </summary>
internal static class LeftDatabase
{
    internal static void Check(RuleContext context)
    {
        foreach (var service in context.Model.Environments.Where(e => e.IsReleased))
        {
            var file = $"deploy/{service.Environment}/{DatabaseObjects.ClusterFile}";
            if (context.Plan.Changes.All(change => change.Path != file))
                continue;
            foreach (var left in context.Plan.Committed.Objects(file).Where(o => service.Databases.All(d => d.Name != o.Name)))
            {
                context.Report(WritingCodes.LeftDatabase, Span.WholeFile(file),
                    $"The database '{left.Name}' is no longer generated in {service.Environment}. {(IsProtected(left)
                        ? "It stays in the cluster, because it is protected from deletion"
                        : "Argo CD deletes it with its data; kubectl does not")}. To delete it by hand, run 'kubectl delete " +
                    $"clusters.postgresql.cnpg.io {left.Name} -n {left.Text("metadata", "namespace")}'.");
            }
        }
    }

    private static bool IsProtected(CommittedObject cluster) => cluster.Text("metadata", "annotations", Protection.Annotation) is not null;
}
