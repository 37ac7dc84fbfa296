namespace PlatformSdk.Templates.Packing;

/// <summary>
/// Placeholders for the user's values in text that is generated when the templates are packed. Generated text contains the whole owner in
/// some places and only its name in others, as in <c>group:default/team-checkout</c>, so each form has a placeholder.
/// </summary>
internal static class Placeholders
{
    private const string Owner = "service-owner";
    private const string WholeOwner = "group:owner-namespace/owner-name";
    private const string DashboardOfLabel = "\"uid\": \"service-label-";
    private const string DashboardOfShortLabel = "\"uid\": \"service-short-label-";

    /// <summary>The description with the placeholders that the generation needs.</summary>
    internal static string Insert(string description) => description.Replace($"owner: {Owner}\n", $"owner: {WholeOwner}\n", StringComparison.Ordinal);

    /// <summary>Generated text with a separate placeholder in the one place where a long name is shortened.</summary>
    internal static string TellApart(string generated) => generated.Replace(DashboardOfLabel, DashboardOfShortLabel, StringComparison.Ordinal);
}
