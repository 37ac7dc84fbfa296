using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PlatformSdk.Build.Reporting.Html;

/// <summary>
/// Writes HTML from interpolated strings: the literal text is markup, and every value in braces is encoded. No value can be written as markup, so
/// encoding cannot be forgotten. Attributes are always quoted.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _text = new(65_536);

    /// <summary>A fragment of markup.</summary>
    internal delegate void Part(HtmlWriter html);

    /// <summary>The interpolated parts have already been written when this method is called.</summary>
    internal HtmlWriter Write([InterpolatedStringHandlerArgument("")] ref Handler markup) => this;

    /// <summary>The style of the page, which a browser does not decode.</summary>
    internal void Write(Style style) => _text.Append(style.Text);

    /// <summary>Each item in turn.</summary>
    internal HtmlWriter Each<T>(IEnumerable<T> items, Action<T> write)
    {
        foreach (var item in items)
            write(item);
        return this;
    }

    public override string ToString() => _text.ToString();

    [InterpolatedStringHandler]
    internal readonly ref struct Handler
    {
        private readonly HtmlWriter _html;

        public Handler(int literalLength, int formattedCount, HtmlWriter html)
        {
            _ = literalLength + formattedCount;
            _html = html;
        }

        public void AppendLiteral(string markup) => _html._text.Append(markup.ReplaceLineEndings("\n"));

        public void AppendFormatted(string? text) => HtmlText.Append(_html._text, text);

        public void AppendFormatted(int number) => _html._text.Append(CultureInfo.InvariantCulture, $"{number}");

        public void AppendFormatted(decimal number) => _html._text.Append(CultureInfo.InvariantCulture, $"{number:0.##}");

        public void AppendFormatted(DateOnly day) => _html._text.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}");

        public void AppendFormatted(Part? part) => part?.Invoke(_html);
    }
}
