using System.Text.Json;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>Converts enumeration members to their names in YAML.</summary>
internal static class Choice
{
    internal static string Word<T>(T value)
        where T : struct, Enum => Words<T>.All.TryGetValue(value, out var word) ? word : Make(value);

    private static string Make<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static class Words<T>
        where T : struct, Enum
    {
        internal static readonly Dictionary<T, string> All = Enum.GetValues<T>().Distinct().ToDictionary(value => value, Make);
    }
}
