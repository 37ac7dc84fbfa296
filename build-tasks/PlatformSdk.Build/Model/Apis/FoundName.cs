using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Apis;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model.Apis;

/// <summary>
/// The name of an API that platform.yaml does not name. It depends on its own file only: another file never renames it, because other services
/// refer to it. The name of the service itself belongs to its OpenAPI document.
/// </summary>
internal static partial class FoundName
{
    internal static string NameFor(FoundDefinition found, string service)
    {
        if (found.Type == ApiType.Asyncapi)
            return $"{service}-events";
        var stem = Stem(found);
        string?[] parts = [service, Version(found.Place.Text), stem == service ? null : stem];
        return stem.StartsWith($"{service}-", StringComparison.Ordinal) && parts[1] is null
            ? stem
            : string.Join('-', parts is [_, null, null] ? [service, "grpc"] : parts.OfType<string>());
    }

    /// <summary>The file's name as part of a name: <c>OrderLines.proto</c> is order-lines.</summary>
    internal static string Stem(FoundDefinition found) =>
        Others().Replace(Humps().Replace(Path.GetFileNameWithoutExtension(found.Place.FileName), "-"), "-").Trim('-').ToLowerInvariant();

    /// <summary>The folder of a version, such as v2, as protocols that change keep them side by side.</summary>
    private static string? Version(string path) => path.Split('/') is [.., var folder, _] && VersionFolder().IsMatch(folder)
        ? folder.ToLowerInvariant()
        : null;

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Humps();

    [GeneratedRegex("[^A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex("^[vV][0-9]+[a-z0-9]*$", RegexOptions.CultureInvariant)]
    private static partial Regex VersionFolder();
}
