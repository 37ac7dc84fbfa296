using System.Globalization;
using System.Runtime.CompilerServices;

namespace PlatformSdk.Build.Reporting.Html;

/// <summary>
/// Writes HTML from interpolated strings: the literal text is markup, and every value in braces is encoded. No value can be written as markup, so
/// encoding cannot be forgotten. Attributes are always quoted.
/// </summary>
/// <param name="text">Receives it.</param>
internal sealed class HtmlWriter(Utf8Text text)
{
    private const int LongestNumber = 40;

    private Utf8Text Bytes => text;

    /// <summary>A fragment of markup.</summary>
    internal delegate void Part(HtmlWriter html);

    /// <summary>The interpolated parts have already been written when this method is called.</summary>
    internal HtmlWriter Write([InterpolatedStringHandlerArgument("")] ref Handler markup) => this;

    /// <summary>Style or script of the page, which a browser does not decode.</summary>
    internal void Write(Asset asset) => text.Append(asset.Text);

    /// <summary>Each item in turn.</summary>
    internal HtmlWriter Each<T>(IEnumerable<T> items, Action<T> write)
    {
        foreach (var item in items)
            write(item);
        return this;
    }

    private void Number<T>(T value, string? format = null)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(text.GetSpan(LongestNumber), out var length, format, CultureInfo.InvariantCulture);
        text.Advance(length);
    }

    [InterpolatedStringHandler]
    internal readonly ref struct Handler
    {
        private readonly HtmlWriter _html;
        private readonly Utf8Text _text;

        public Handler(int literalLength, int formattedCount, HtmlWriter html)
        {
            _ = literalLength + formattedCount;
            (_html, _text) = (html, html.Bytes);
        }

        // The line ends in it are those of the source, which .gitattributes keeps as they are in the page.
        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(string? text) => HtmlText.Append(_text, text);

        public void AppendFormatted(int number) => _html.Number(number);

        public void AppendFormatted(decimal number) => _html.Number(number, "0.##");

        public void AppendFormatted(DateOnly day) => _html.Number(day, "yyyy-MM-dd");

        public void AppendFormatted(Part? part) => part?.Invoke(_html);
    }
}
