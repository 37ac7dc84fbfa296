using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using PlatformSdk.Contract;

namespace PlatformSdk.Aspire.Describing;

/// <summary>What the build of the AppHost has read from the descriptions. It writes the members of these records.</summary>
/// <param name="Programs">The programs.</param>
/// <param name="Support">Where people who are stuck find the platform team; null without <c>support</c> in the defaults.</param>
internal sealed record SystemFacts(IReadOnlyList<ProgramFacts> Programs, string? Support = null)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    /// <param name="host">The assembly of the AppHost.</param>
    /// <param name="folder">The folder of its project, in which the paths of the programs start.</param>
    internal static SystemFacts Read(Assembly? host, string folder)
    {
        using var stream = host?.GetManifestResourceStream(AppHostFile.Name) ?? throw new LaptopException(
            "The descriptions of the services are not in this AppHost. Reference the package PlatformSdk.Aspire in its project, and build it.");
        var read = JsonSerializer.Deserialize<SystemFacts>(stream, s_options)!;
        return read with
        {
            Programs = [.. read.Programs.Select(program => program with
            {
                Project = Path.GetFullPath(Path.Combine(folder, program.Project)),
                // In messages, from where the programs are looked for: usually the root of the repository.
                Description = Path.GetRelativePath(Path.Combine(folder, ".."), Path.Combine(folder, program.Description)),
            })],
        };
    }
}
