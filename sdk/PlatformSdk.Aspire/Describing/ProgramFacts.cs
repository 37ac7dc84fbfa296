namespace PlatformSdk.Aspire.Describing;

/// <summary>A service, a worker or a job.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>service</c>, <c>worker</c> or <c>job</c>.</param>
/// <param name="Project">Its project file; relative to the folder of the AppHost in the file that is read.</param>
/// <param name="Description">Its platform.yaml, as messages show it; relative to the folder of the AppHost in the file that is read.</param>
/// <param name="Profile">The profile of its launch settings; null without one.</param>
/// <param name="Ports">The ports that it listens on by this profile.</param>
/// <param name="Page">The port of its development page, if it is not a service.</param>
/// <param name="Migration">The name of its migration; null without one.</param>
/// <param name="Needs">What it needs.</param>
internal sealed record ProgramFacts(string Name, string Kind, string Project, string Description, string? Profile, IReadOnlyList<int> Ports,
    int? Page, string? Migration, IReadOnlyList<NeedFacts> Needs)
{
    internal bool IsService => Kind == "service";

    internal bool IsJob => Kind == "job";
}
