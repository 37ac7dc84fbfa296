using PlatformSdk.Policies;

namespace Policies;

/// <summary>An example of a rule over the Kubernetes objects, as they are after all patches.</summary>
public sealed class ImageIsNotLatest : PolicyRule
{
    public override string Code => "ORG002";

    public override string Title => "No container uses the tag latest";

    public override string Cause => "The tag moves: two pods of one release run different programs, and a rollback changes nothing.";

    public override string Fix => "Use the tag or the digest of one version.";

    public override void Check(PolicyContext context)
    {
        foreach (var container in context.Objects.SelectMany(o => o.Containers))
        {
            var image = container["image"];
            if (image.Text is { } name && name.EndsWith(":latest", StringComparison.Ordinal))
                context.Report(image, $"The container {container["name"]} uses {name}");
        }
    }
}
