using System.Text.Json;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>Converts enumeration members to their names in YAML.</summary>
internal static class Choice
{
    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
