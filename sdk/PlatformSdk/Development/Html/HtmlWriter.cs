using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PlatformSdk.Redaction;

namespace PlatformSdk.Development.Html;

/// <summary>
/// Writes HTML from interpolated strings: what stands in the source is markup, every value in braces is a text without secrets, encoded. There
/// is no way to write a value as markup, so no place where encoding could be forgotten. Attributes are always quoted.
/// </summary>
internal sealed class HtmlWriter(Redactor redactor)
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new(32_768);

    /// <summary>The parts of the string have written themselves by the time that this is called.</summary>
    internal HtmlWriter Write([InterpolatedStringHandlerArgument("")] ref Handler markup) => this;

    /// <summary>Style and script, which a browser does not decode.</summary>
    internal void Write(Asset asset) => _text.Append(asset.Text);

    public override string ToString() => _text.ToString();

    private void Text(string? text)
    {
        if (!string.IsNullOrEmpty(text))
            _text.Append(s_encoder.Encode(redactor.Redact(text)));
    }

    /// <summary>A piece of markup with content of its own.</summary>
    internal delegate void Part(HtmlWriter html);

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
