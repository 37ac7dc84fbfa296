using PlatformSdk.Build.Description.Files;

namespace PlatformSdk.Build.Description.Values;

/// <summary>
/// The names of the IANA list (2025c), which the API server accepts. The names of this machine are not used, because it may have none or different
/// ones.
/// </summary>
internal static class TimeZones
{
    private const string Resource = "time-zones.txt";

    private static readonly Lazy<IReadOnlyList<string>> s_all = new(Load);

    internal static IReadOnlyList<string> All => s_all.Value;

    internal static string? Parse(string text) => All.Contains(text, StringComparer.Ordinal) ? text : null;

    private static string[] Load() =>
        EmbeddedText.Read(Resource).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
