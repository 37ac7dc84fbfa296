using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>A .NET pattern as JSON Schema wants it (ECMA 262): the same, but for the anchor at the end.</summary>
internal static class JsonPattern
{
    internal static string From(Regex pattern) => pattern.ToString().Replace("\\z", "$", StringComparison.Ordinal);
}
