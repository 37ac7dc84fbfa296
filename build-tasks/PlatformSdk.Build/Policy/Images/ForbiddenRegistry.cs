using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Images;

/// <summary>Prevents a foreign program from running in the cluster: an image that nobody scans, from a registry that everyone can write to.</summary>
internal static class ForbiddenRegistry
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.ForbiddenRegistry, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment)
    {
        var allowed = environment.Service.Platform.Policy.Registries;
        return allowed.Count == 0 ? [] :
            from container in environment.Pods.SelectMany(pod => pod.Containers)
            let image = container.Spec.TextAt("image")
            where image is not null && !allowed.Any(new ImageName(image).IsFrom)
            select new Breach(
                environment.At(container.Pod.Owner, container.Path["image"], environment.Service.Platform.At[DefaultsKeys.ImageRegistry]),
                $"The image '{Shorten.Text(image)}' is from a registry that nobody scans. "
                    + $"{(IsOwn(environment, container) ? "Set 'imageRegistry' to" : "Use")} one of policy.registries: '{Shorten.Names(allowed)}'.");
    }

    /// <summary>Whether the build names the image, and no patch or object of the user.</summary>
    private static bool IsOwn(RuleEnvironment environment, PodContainer container) => environment.OwnContainers.Contains(container)
        && WrittenField.Find(environment.Context, environment.Service, container.Pod.Owner, container.Path["image"]) is null;
}
