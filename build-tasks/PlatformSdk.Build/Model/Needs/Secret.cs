namespace PlatformSdk.Build.Model.Needs;

internal static class Secret
{
    internal static readonly NeedType Type = new("secret", "A secret value: a key, a token or a password.")
    {
        CatalogType = "secret",
    };
}
