namespace PlatformSdk.Build.Authoring.Init.Needs;

/// <summary>All needs of the program, each once; certain ones come before proposals.</summary>
internal static class NeedsOfProgram
{
    /// <param name="project">The project.</param>
    /// <param name="self">The program's own name: a service never needs itself.</param>
    internal static IReadOnlyList<DeducedNeed> DeduceAll(ExistingProject project, string self)
    {
        var stores = DataStores.DeduceNeeds(project).ToList();
        // The credentials of a store are part of the store.
        var secrets = SecretSettings.DeduceNeeds(project)
            .Where(secret => stores.All(store => !secret.Name.StartsWith(store.Name + "-", StringComparison.Ordinal)));
        return
        [
            .. stores.Concat(HttpCalls.DeduceNeeds(project)).Concat(secrets)
                .Where(need => need.Name != self)
                .OrderBy(need => need.IsProposal)
                .DistinctBy(need => need.Name, StringComparer.Ordinal)
                .DistinctBy(need => need.Url ?? need.Name, StringComparer.Ordinal),
        ];
    }
}
