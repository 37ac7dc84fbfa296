namespace PlatformSdk.Build.Model;

/// <summary>The optional environment of each pull request: a copy of an existing one, in its own namespace.</summary>
internal static class Previews
{
    /// <summary>The number of the pull request, which Argo CD fills in.</summary>
    internal const string Number = "{{.number}}";

    /// <summary>The namespace with <c>{{.number}}</c>, which Argo CD fills in, or <c>*</c>, which Vault matches.</summary>
    internal static string NamespaceOf(string service, string number) => $"{service}-pr-{number}";

    /// <summary>
    /// The environment that previews copy, chosen so that nothing in production is within their reach: the first of <see cref="DevEnvironments"/>,
    /// else the first of <see cref="TestEnvironments"/>. Null without one, and where Argo CD cannot list pull requests: for other
    /// hosts than those of <see cref="Description.Values.RepositoryHost"/>, the platform team adds its own under deploy/extra.
    /// </summary>
    internal static ResolvedService? Origin(IReadOnlyList<ResolvedService> environments) =>
        environments.Any(e => e.Repository is not { HasPullRequests: true }) ? null
            : environments.FirstOrDefault(e => DevEnvironments.Contain(e.Environment))
                ?? environments.FirstOrDefault(e => TestEnvironments.Contain(e.Environment));

    /// <summary>Returns the environments, with the origin of previews marked.</summary>
    internal static List<ResolvedService> Mark(IReadOnlyList<ResolvedService> environments) =>
        Origin(environments) is not { } origin ? [.. environments] : [.. environments.Select(e => e == origin ? e with { HasPreviews = true } : e)];
}
