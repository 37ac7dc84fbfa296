using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Objects;

/// <summary>The pods that an object runs: a Pod, or the template of a controller.</summary>
/// <param name="Owner">The object.</param>
/// <param name="Spec">The pod's spec.</param>
/// <param name="Labels">The pod's labels.</param>
/// <param name="Path">The path of the spec in the object.</param>
internal sealed record PodSpec(RenderedObject Owner, YamlMapping Spec, YamlMapping Labels, FieldPath Path)
{
    private static readonly YamlMapping Nothing = new();

    private static readonly string[] Lists = ["initContainers", "containers", "ephemeralContainers"];

    /// <summary>The containers, with those that run before and beside them.</summary>
    internal IEnumerable<PodContainer> Containers =>
        from list in Lists
        from container in (Spec[list] as YamlSequence ?? []).OfType<YamlMapping>()
        select new PodContainer(this, container, list);

    /// <summary>The path of the pod's labels.</summary>
    internal FieldPath LabelsPath => new FieldPath([.. Path.Steps.SkipLast(1)])["metadata", "labels"];

    internal string What => $"{Owner.Kind} '{Shorten.Text(Owner.Name)}'";

    /// <summary>The pods of an object; null when it runs none of its own, such as a Rollout that refers to a Deployment.</summary>
    internal static PodSpec? In(RenderedObject owner)
    {
        if (PodTemplates.PathIn(owner.Kind) is not { } template || owner.Object.At([.. template, "spec"]) is not YamlMapping spec)
            return null;
        var labels = owner.Object.At([.. template, "metadata", "labels"]) as YamlMapping ?? Nothing;
        return new PodSpec(owner, spec, labels, FieldPath.To([.. template, "spec"]));
    }
}

/// <summary>A container of a pod.</summary>
/// <param name="Pod">The pod.</param>
/// <param name="Spec">The container's spec.</param>
/// <param name="List">The list that it is in.</param>
internal sealed record PodContainer(PodSpec Pod, YamlMapping Spec, string List)
{
    internal string Name => Spec.TextAt("name") ?? "";

    internal FieldPath Path => Pod.Path[List].Entry("name", Name);

    /// <summary>The variables that are set to a value.</summary>
    internal IEnumerable<(string Name, string Value)> Variables =>
        from variable in (Spec["env"] as YamlSequence ?? []).OfType<YamlMapping>()
        let value = variable.TextAt("value")
        where value is not null
        select (variable.TextAt("name") ?? "", value);

    internal string? Variable(string name) => Variables.LastOrDefault(variable => variable.Name == name).Value;

    /// <summary>The container in words, such as "container 'orders' of Deployment 'orders'".</summary>
    internal string What => $"container '{Shorten.Text(Name)}' of {Pod.What}";
}
