namespace PlatformSdk.Tests;

/// <summary>
/// Tests that need the machine for themselves, or the process: meters are found by name, so two services in one process count together, and
/// the end of one ends the other's count; and so are the sources of spans, all of which the development page shows.
/// </summary>
public static class Collections
{
    public const string Alone = "alone";

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class AloneCollection;
}
