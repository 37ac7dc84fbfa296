using System.Text.Json;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>How a member of an enumeration is written in YAML.</summary>
internal static class Choice
{
    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
