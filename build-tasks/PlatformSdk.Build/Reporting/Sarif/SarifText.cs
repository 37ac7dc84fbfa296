using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Reporting.Sarif;

/// <summary>Plain text of a message.</summary>
internal static partial class SarifText
{
    /// <summary>In a message, <c>[text](1)</c> is a link; what a user wrote must stay text.</summary>
    internal static string Plain(string text) => Links().IsMatch(text) ? Special().Replace(text, @"\$0") : text;

    [GeneratedRegex(@"\]\s*\(", RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex(@"[\\\[\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
