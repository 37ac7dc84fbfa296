namespace PlatformSdk.Build.Authoring.Init.Needs;

/// <summary>Everything that the program needs, each once: what is sure comes before what is proposed.</summary>
internal static class NeedsOfProgram
{
    /// <param name="project">The project.</param>
    /// <param name="self">The program's own name: no service needs itself.</param>
    internal static IReadOnlyList<DeducedNeed> Of(ExistingProject project, string self)
    {
        var stores = DataStores.Of(project).ToList();
        // The user and the password of a store come with the store.
        var secrets = SecretSettings.Of(project)
            .Where(secret => stores.All(store => !secret.Name.StartsWith(store.Name + "-", StringComparison.Ordinal)));
        return
        [
            .. stores.Concat(HttpCalls.Of(project)).Concat(secrets)
                .Where(need => need.Name != self)
                .OrderBy(need => need.IsProposal)
                .DistinctBy(need => need.Name, StringComparer.Ordinal)
                .DistinctBy(need => need.Url ?? need.Name, StringComparer.Ordinal),
        ];
    }
}
