namespace PlatformSdk.Templates.Packing;

/// <summary>
/// What stands for a choice in text that was generated before anybody chose. In a description the owner is one word; generated text holds it
/// whole in some places and only its name in others, and a user may write <c>group:default/team-checkout</c>: so both must be told apart.
/// </summary>
internal static class Placeholders
{
    private const string Owner = "service-owner";
    private const string WholeOwner = "group:owner-namespace/owner-name";
    private const string DashboardOfLabel = "\"uid\": \"service-label-";
    private const string DashboardOfShortLabel = "\"uid\": \"service-short-label-";

    /// <summary>The description as the generation shall see it.</summary>
    internal static string Insert(string description) => description.Replace($"owner: {Owner}\n", $"owner: {WholeOwner}\n", StringComparison.Ordinal);

    /// <summary>Generated text, in which the one place where a long name is cut is told apart from those that hold it whole.</summary>
    internal static string TellApart(string generated) => generated.Replace(DashboardOfLabel, DashboardOfShortLabel, StringComparison.Ordinal);
}
