using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>The pattern of names. It takes linear time for any name, so it has neither look-around nor references to groups.</summary>
internal sealed record NamePattern(string Text, Regex Regex)
{
    internal static NamePattern? Parse(string text)
    {
        try
        {
            return new NamePattern(text, new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    public override string ToString() => Text;
}
