namespace PlatformSdk.Build.Model;

/// <summary>The environment that each pull request can get: a copy of one of ours, in a namespace of its own.</summary>
internal static class Previews
{
    /// <summary>Of <c>{{.number}}</c>, as Argo CD fills it in, or of <c>*</c>, as Vault matches it.</summary>
    internal static string NamespaceOf(string service, string number) => $"{service}-pr-{number}";

    /// <summary>
    /// The environment that previews are copied from, so that nothing of production is within their reach: the first of
    /// <see cref="DevEnvironments"/>, else the first of <see cref="TestEnvironments"/>. Null without one, and where Argo CD cannot see pull requests:
    /// its generator speaks to GitHub; elsewhere a platform adds its own under deploy/extra.
    /// </summary>
    internal static ResolvedService? Origin(IReadOnlyList<ResolvedService> environments) =>
        environments.Any(e => e.Repository is not { Host: "github.com" } repository || repository.Path.Split('/').Length != 2) ? null
            : environments.FirstOrDefault(e => DevEnvironments.Contain(e.Environment))
                ?? environments.FirstOrDefault(e => TestEnvironments.Contain(e.Environment));

    /// <summary>The environments, of which the origin knows that it is one.</summary>
    internal static List<ResolvedService> Mark(IReadOnlyList<ResolvedService> environments) =>
        Origin(environments) is not { } origin ? [.. environments] : [.. environments.Select(e => e == origin ? e with { HasPreviews = true } : e)];
}
