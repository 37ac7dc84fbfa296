using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Keys;

namespace PlatformSdk.Build.Authoring.Init.Deduction;

/// <summary>Converts .NET names to valid names in platform.yaml, in the same way as the templates.</summary>
internal static partial class Names
{
    /// <summary>Converts <c>Contoso.ShippingApi</c> to <c>contoso-shipping-api</c>; null when nothing is left.</summary>
    internal static string? Label(string name)
    {
        var label = NoLabel().Replace(WithoutMarks(Words(name)).ToLowerInvariant(), "-").Trim('-');
        if (label.Length > 0 && char.IsAsciiDigit(label[0]))
            label = "svc-" + label;
        label = label[..Math.Min(label.Length, Texts.LongestName)].TrimEnd('-');
        return IsName(label) ? label : null;
    }

    /// <summary>Converts <c>Contoso.ShippingApi</c> to <c>Contoso Shipping Api</c>.</summary>
    internal static string Title(string name)
    {
        var title = NoWord().Replace(Words(name), " ").Trim();
        return title.Length == 0 ? name : char.ToUpperInvariant(title[0]) + title[1..];
    }

    internal static bool IsName(string text) => Texts.NamePattern.IsMatch(text);

    private static string Words(string name) => Acronym().Replace(Camel().Replace(name, "$1-$2"), "$1-$2");

    private static string WithoutMarks(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            .Normalize(NormalizationForm.FormC);

    [GeneratedRegex("([\\p{Ll}\\p{Nd}])(\\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Camel();

    [GeneratedRegex("(\\p{Lu})(\\p{Lu}\\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoLabel();

    [GeneratedRegex("[^\\p{L}\\p{M}\\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoWord();
}
