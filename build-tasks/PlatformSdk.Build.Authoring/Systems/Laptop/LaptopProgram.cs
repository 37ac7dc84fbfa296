using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Systems.Laptop;

/// <summary>A program of this repository as an AppHost starts it.</summary>
/// <param name="Folder">Its folder, relative to that of the AppHost, with a trailing slash.</param>
/// <param name="Project">Its project file, relative to the AppHost.</param>
/// <param name="Model">Its resolved description.</param>
/// <param name="Profile">The profile of its launch settings that <c>dotnet run</c> uses; null without one.</param>
/// <param name="Ports">The ports that it listens on by this profile.</param>
internal sealed record LaptopProgram(string Folder, string Project, PlatformModel Model, string? Profile, IReadOnlyList<int> Ports)
{
    internal ResolvedService Service => Model.Service;

    /// <summary>A place in a file of the program, as findings of the AppHost show it.</summary>
    internal Span At(Span place) => place with { File = SystemService.Shift(Folder, place.File) };
}
