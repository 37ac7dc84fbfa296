using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model.Provisioning.CustomResources;

/// <summary>
/// A need that custom resources provide: a composite of Crossplane, an instance of kro, a request of Kratix, or the objects of an operator.
/// </summary>
/// <param name="Need">The name of the need.</param>
/// <param name="Objects">The objects, the first of which is the need itself.</param>
/// <param name="Previews">The same objects in the namespace of a preview.</param>
/// <param name="Source">The Secret with the keys that the pod mounts, or null.</param>
/// <param name="IsProtected">Whether deleting the objects loses data that nobody has announced to delete.</param>
internal sealed record ProvidedResource(string Need, IReadOnlyList<CustomObject> Objects, IReadOnlyList<CustomObject> Previews, SecretSource? Source,
    bool IsProtected) : Provision(Need, Objects[0].Name)
{
    private string? _connection;
    private PodPlace? _pods;
    private int? _port;
    private string _details = "";

    internal override Provisioner By => Provisioner.Resource;

    internal override IReadOnlyList<SecretSource> Secrets => Source is null ? [] : [Source];

    internal override string? Connection => _connection;

    internal override PodPlace? Pods => _pods;

    internal override int? Port => _port;

    internal override string Description => $"{Objects[0].Kind} ({Objects[0].ApiVersion})" +
        (Objects.Count > 1 ? $" with {string.Join(", ", Objects.Skip(1).Select(o => o.Kind).Distinct())}" : "") + _details;

    /// <summary>The resources; null after an error.</summary>
    internal static ProvidedResource? Resolve(ProvisioningInput input)
    {
        var said = input.Settings.Resource;
        if (Sizes.ResolveAny(input) is not { } size)
            return null;
        var placeholders = PlaceholderValues.For(input, size, input.Findings);
        var objects = said.Objects.Select(o => CustomObject.Resolve(o, input, placeholders)).OfType<CustomObject>().ToList();
        var source = ResourceConnection.SourceFor(input, placeholders);
        // A preview is in another namespace; what is wrong with its settings has just been reported.
        var preview = input with
        {
            Namespace = Model.Previews.NamespaceOf(input.Service.Name, Model.Previews.Number),
            Findings = new Findings.FindingList(),
        };
        var previewed = PlaceholderValues.For(preview, size, preview.Findings);
        var connection = ResourceConnection.TextFor(input, placeholders, source);
        return objects.Count == 0 ? null : new ProvidedResource(input.Need.Name, objects,
            [.. said.Objects.Select(o => CustomObject.Resolve(o, preview, previewed)).OfType<CustomObject>()], source,
            input.Need.Type.HoldsData && input.Description.Retire is null)
        {
            _connection = connection,
            _port = ResourceConnection.PortIn(input, connection),
            _pods = ResourceConnection.PodsFor(input, placeholders, connection),
            _details = Details(input),
        };
    }

    /// <summary>What the service team chose, where it reaches the objects.</summary>
    private static string Details(ProvisioningInput input)
    {
        var used = UsedPlaceholders.In(input.Settings.Resource.Trees);
        return (used.Contains("size") ? $", size {Choice.Word(Sizes.NameFor(input))}" : "")
            + (used.Contains("version") ? $", version {PlaceholderValues.VersionOf(input)}" : "");
    }
}
