using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects architectures that the pipeline could not publish.</summary>
internal static class ArchitectureCheck
{
    internal static void Run(ResolvedService service, IReadOnlyList<string> restored, FindingList findings)
    {
        if (service.Architectures is not { } named)
            return;
        var at = service.At[WorkloadKeys.Architectures].OfValue;
        if (named.Count == 0)
            findings.Add(ImageCodes.NoArchitecture, at, "'architectures' is empty. Name amd64, arm64 or both, or remove the key.");
        else if (named.Distinct().Count() < named.Count)
            findings.Add(ImageCodes.NoArchitecture, at, "'architectures' names one twice. Name each once, such as [amd64, arm64].");
        else if (restored.Count > 0 && named.Where(one => !IsIn(restored, one)).Cast<Architecture?>().FirstOrDefault() is { } missing)
            findings.Add(ImageCodes.NotRestored, at,
                $"The image is for {Choice.Word(missing)}, but the project's RuntimeIdentifiers lack linux-{Processor(missing)}. Add it, and run "
                + "'dotnet restore --force-evaluate'.");
    }

    /// <summary>An image on Alpine has another runtime identifier.</summary>
    private static bool IsIn(IReadOnlyList<string> restored, Architecture architecture) =>
        restored.Any(one => one == $"linux-{Processor(architecture)}" || one == $"linux-musl-{Processor(architecture)}");

    /// <summary>The processor in the terms of .NET.</summary>
    private static string Processor(Architecture architecture) => architecture == Architecture.Amd64 ? "x64" : Choice.Word(architecture);
}
