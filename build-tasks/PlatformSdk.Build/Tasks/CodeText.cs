using System.Text.RegularExpressions;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks;

/// <summary>The code of a C# file without its comments and texts, which stand as spaces, so that the places stay.</summary>
internal static partial class CodeText
{
    internal static string Read(string path) => File.Exists(path) ? From(File.ReadAllText(path)) : "";

    internal static string From(string text) => NoCode().Replace(text, Blank);

    /// <summary>The place of an index in the text.</summary>
    internal static Span At(string file, string text, int index) =>
        Span.At(file, text.AsSpan(0, index).Count('\n') + 1, index - (index == 0 ? -1 : text.LastIndexOf('\n', index - 1)));

    private static string Blank(Match match) => new([.. match.Value.Select(letter => letter == '\n' ? '\n' : ' ')]);

    [GeneratedRegex(""""
        """[\s\S]*?"""|/\*[\s\S]*?\*/|//[^\n]*|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'
        """", RegexOptions.CultureInvariant)]
    private static partial Regex NoCode();
}
