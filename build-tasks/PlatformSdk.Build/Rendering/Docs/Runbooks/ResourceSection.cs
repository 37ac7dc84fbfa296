using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CustomResources;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks;

/// <summary>The section about custom resources: what an operator or a composition reports about them.</summary>
internal static class ResourceSection
{
    private const string Kubectl = "kubectl -n \"$NAMESPACE\"";

    /// <summary>Empty where none provides a need of the environment that the runbook starts with.</summary>
    internal static string Render(ResolvedService service)
    {
        var provided = service.Provided.OfType<ProvidedResource>().ToList();
        return provided.Count == 0 ? "" : $"""

            ## Provided needs

            The platform provides these needs with custom resources. The conditions at the end of `describe` name the problem, and the events of what
            they consist of name the cause. `describe secret` shows the keys and their sizes, never the values.

            ```bash
            {string.Join('\n', provided.SelectMany(Lines))}
            ```{Pages(provided)}

            """.ReplaceLineEndings("\n");
    }

    private static string Pages(IReadOnlyList<ProvidedResource> provided) => string.Concat(provided.Where(one => one.Console is not null)
        .Select((one, index) => $"{(index == 0 ? "\n\n" : "\n")}- {Markdown.Link(one.Need, one.Console!)}"));

    private static IEnumerable<string> Lines(ProvidedResource resource) =>
    [
        $"# {resource.Need}",
        .. resource.Objects.Select(one => $"{Kubectl} describe {one.QualifiedKind} {one.Name}"),
        .. resource.Secrets.Select(secret => $"{Kubectl} describe secret {secret.Secret}"),
    ];
}
