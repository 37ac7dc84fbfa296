using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PlatformSdk.Redaction;

namespace PlatformSdk.Development.Html;

/// <summary>
/// Writes HTML from interpolated strings: the literal text is markup, and every value in braces is redacted and encoded. No value can be written as
/// markup, so encoding cannot be forgotten. Attributes are always quoted.
/// </summary>
internal sealed class HtmlWriter(Redactor redactor)
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new(32_768);

    /// <summary>The interpolated parts have already been written when this method is called.</summary>
    internal HtmlWriter Write([InterpolatedStringHandlerArgument("")] ref Handler markup) => this;

    /// <summary>Style and script, which a browser does not decode.</summary>
    internal void Write(Asset asset) => _text.Append(asset.Text);

    public override string ToString() => _text.ToString();

    private void Text(string? text)
    {
        if (!string.IsNullOrEmpty(text))
            _text.Append(s_encoder.Encode(redactor.Redact(text)));
    }

    /// <summary>A fragment of markup.</summary>
    internal delegate void Part(HtmlWriter html);

    /// <summary>A fragment of markup about something.</summary>
    internal delegate void Part<in T>(HtmlWriter html, T about);

    [InterpolatedStringHandler]
    internal readonly ref struct Handler
    {
        private readonly HtmlWriter _html;

        public Handler(int literalLength, int formattedCount, HtmlWriter html)
        {
            _ = literalLength + formattedCount;
            _html = html;
        }

        public void AppendLiteral(string markup) => _html._text.Append(markup);

        public void AppendFormatted(string? text) => _html.Text(text);

        public void AppendFormatted(int number) => _html._text.Append(CultureInfo.InvariantCulture, $"{number}");

        public void AppendFormatted(double number) => _html._text.Append(CultureInfo.InvariantCulture, $"{number:0.##}");

        public void AppendFormatted(Part? part) => part?.Invoke(_html);
    }
}
