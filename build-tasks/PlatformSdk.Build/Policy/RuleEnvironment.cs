using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Kubernetes;

namespace PlatformSdk.Build.Policy;

/// <summary>One environment as a rule sees it: the model, and the final objects with their places.</summary>
internal sealed class RuleEnvironment(RuleContext context, RenderedEnvironment rendered)
{
    internal RuleContext Context => context;

    internal ResolvedService Service => rendered.Service;

    /// <summary>The objects that are applied to the cluster, without namesakes of the kinds that rules know.</summary>
    internal IReadOnlyList<RenderedObject> Objects { get; } = [.. rendered.Objects.Where(KnownKinds.IsGenuine)];

    /// <summary>What they cost in a month, with the needs.</summary>
    internal EnvironmentCost Cost => CostEstimate.ForEnvironment(rendered, context.Rendered);

    /// <summary>The pods that these objects run.</summary>
    internal IReadOnlyList<PodSpec> Pods => field ??= [.. Objects.Select(PodSpec.In).OfType<PodSpec>()];

    /// <summary>The workloads that serve all the time.</summary>
    internal IReadOnlyList<Workload> Workloads => field ??= Workload.In(Service, Objects);

    /// <summary>The containers of the service's own program, without that of its migrations.</summary>
    internal IReadOnlyList<PodContainer> OwnContainers => field ??=
    [
        .. Pods.Where(pod => pod.Owner.Source is null && pod.Owner.FileName != Names.MigrationJobFile)
            .SelectMany(pod => pod.Containers).Where(container => container.List == "containers" && container.Name == Service.Name),
    ];

    /// <summary>The place of a key, in platform.yaml or the defaults; the service's name for a built-in value.</summary>
    internal Span At(Place place) => place.IsWritten && place.OfName is { Line: > 0, File: var file } name && file != Model.Layers.BuiltIn.Resource
        ? name
        : context.Whole;

    /// <summary>
    /// The place of a field: the line in the extra object or in the patch that sets or deletes it, else a key of the description.
    /// </summary>
    internal Span At(RenderedObject rendered, FieldPath path, Place otherwise) => At(rendered, path, At(otherwise));

    /// <summary>The place of a field that no key sets.</summary>
    internal Span At(RenderedObject rendered, FieldPath path) => At(rendered, path, Place.Nowhere);

    /// <summary>Where a generated object was deleted; the whole description when no patch did.</summary>
    internal Span Deleted(string kind, string name) => WrittenField.Deletion(context, Service, kind, name) ?? At(Place.Nowhere);

    /// <summary>Where an object of a kind would have to be for another one: the patch that deletes it, the user's own object, or the patch that
    /// changes its labels.</summary>
    internal Span Missing(string kind, RenderedObject rendered) => rendered.Source is not null
        ? At(rendered, FieldPath.To("kind"))
        : WrittenField.Deletion(context, Service, kind, Service.Name)
            ?? At(rendered, FieldPath.To("spec", "template", "metadata", "labels", Labels.Name));

    /// <summary>The place of a field, or another one where the field is as it was generated.</summary>
    internal Span At(RenderedObject rendered, FieldPath path, Span otherwise) =>
        WrittenField.Find(context, Service, rendered, path) ?? otherwise;
}
