using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>Where people who are stuck find help: a page, or the address of a mailbox. Nothing else is opened by a click.</summary>
internal sealed partial record SupportAddress(string Text)
{
    /// <summary>The words of the link, wherever it appears.</summary>
    internal const string Title = "Ask the platform team";

    internal static SupportAddress? Parse(string text) =>
        Mail().IsMatch(text) || (Page().IsMatch(text) && WebAddress.Parse(text) is not null) ? new SupportAddress(text) : null;

    public override string ToString() => Text;

    // Such characters have no place in an address, but a meaning in the languages that it is written into.
    [GeneratedRegex("""\Ahttps://[^<>"'`\\|{}^]+\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Page();

    [GeneratedRegex(@"\Amailto:[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();
}
