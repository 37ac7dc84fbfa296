using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Images;

/// <summary>
/// Prevents two pods of one release from running different programs, because the tag was pushed again between their starts. Before the first release
/// there is no image whose digest could be known.
/// </summary>
internal static class NoDigest
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.NoDigest, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment) => !environment.Service.IsReleased ? [] :
        from container in environment.Pods.SelectMany(pod => pod.Containers)
        let image = container.Spec.TextAt("image")
        where image is not null && !new ImageName(image).HasDigest
        select new Breach(
            environment.At(container.Pod.Owner, container.Path["image"], Span.WholeFile($"deploy/releases/{environment.Service.Environment}.yaml")),
            $"The image '{Shorten.Text(image)}' has no digest, so a new pod may run another program than the release. Release it with its digest, or "
            + "add @sha256:….");
}
