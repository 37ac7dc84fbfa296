using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>Converts a .NET pattern to JSON Schema (ECMA 262): only the anchor at the end differs.</summary>
internal static class JsonPattern
{
    internal static string From(Regex pattern) => pattern.ToString().Replace("\\z", "$", StringComparison.Ordinal);
}
