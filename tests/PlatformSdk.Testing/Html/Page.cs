using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PlatformSdk.Testing.Html;

/// <summary>
/// A page as a browser reads it. Elements are found by CSS selectors; their text has one space where the source has any white space.
/// </summary>
public sealed partial class Page(string source)
{
    private readonly IHtmlDocument _document = new HtmlParser().ParseDocument(source);

    /// <summary>As it was sent.</summary>
    public string Source => source;

    /// <summary>Everything that can be read on it.</summary>
    public string Text => TextOf(_document.Body!.Clone() is IElement body ? WithoutPrograms(body) : _document.Body!);

    /// <summary>Each list of terms as one: what is said of a term.</summary>
    public ILookup<string, string> Facts => All("dt").ToLookup(TextOf, term => TextOf(term.NextElementSibling!));

    public IReadOnlyList<IElement> All(string selector) => [.. _document.QuerySelectorAll(selector)];

    public IReadOnlyList<string> Texts(string selector) => [.. All(selector).Select(TextOf)];

    /// <summary>The values of an attribute, wherever it stands.</summary>
    public IReadOnlyList<string> Values(string attribute) => [.. All($"[{attribute}]").Select(element => element.GetAttribute(attribute)!)];

    public static string TextOf(INode node) => WhiteSpace().Replace(node.TextContent, " ").Trim();

    private static IElement WithoutPrograms(IElement body)
    {
        foreach (var program in body.QuerySelectorAll("script, style"))
            program.Remove();
        return body;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
