using System.Text;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Init;

/// <summary>YAML for people: one key per line, each with a comment that explains it.</summary>
internal sealed class CommentedText
{
    private const int Column = 44;

    private readonly StringBuilder _text = new();

    internal CommentedText Line(string line = "", string? comment = null)
    {
        _text.Append(line);
        if (comment is not null)
            _text.Append(' ', Math.Max(1, Column - line.Length)).Append("# ").Append(OneLine(comment));
        _text.Append('\n');
        return this;
    }

    internal CommentedText Key(string key, string value, string? comment = null) => Line($"{key}: {Scalar(value)}", comment);

    /// <summary>A value in the form that every YAML reader reads the same.</summary>
    internal static string Scalar(string value)
    {
        var text = new StringBuilder();
        YamlText.Write(text, new YamlScalar(value, ScalarStyle.Text));
        return text.ToString();
    }

    public override string ToString() => _text.ToString();

    /// <summary>A comment quotes text of the user; a line break in it would end the comment.</summary>
    internal static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' ? ' ' : c));
}
