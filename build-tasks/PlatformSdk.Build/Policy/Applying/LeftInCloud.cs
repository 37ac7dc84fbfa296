using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering.Provisioners.Terraform;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Applying;

/// <summary>Prevents a database that is forgotten in the cloud, with its data and its costs.</summary>
internal static class LeftInCloud
{
    internal static void Check(RuleContext context)
    {
        var left = context.User.Infrastructure.OrderBy(file => file.Key, StringComparer.Ordinal)
            .SelectMany(file => Left(context, file.Key, file.Value).Select(need => (Need: need, Environment: file.Key)));
        foreach (var need in left.GroupBy(l => l.Need, l => l.Environment))
        {
            context.Report(TerraformCodes.LeftInCloud, Span.WholeFile(InfrastructureFolder.PathOf(need.First())),
                $"Terraform forgets '{need.Key}' in {Shorten.Names([.. need])} and does not destroy it. Delete it by hand once its data is not " +
                    $"needed.");
        }
    }

    /// <summary>The last part of an address is the name of the need.</summary>
    private static IEnumerable<string> Left(RuleContext context, string environment, string committed)
    {
        var path = InfrastructureFolder.PathOf(environment);
        var before = CommittedModule.Parse(committed);
        // An environment that is gone takes its file with it, and with the file the removals.
        var left = context.Rendered.Artifacts.FirstOrDefault(a => a.Path == path) is { } now
            ? CommittedModule.Parse(now.Content).Removed.Except(before.Removed)
            : before.Created;
        return left.Select(address => address.Split('.')[^1]).Distinct();
    }
}
