namespace PlatformSdk.Build.Model.Needs;

internal static class Secret
{
    internal static readonly NeedType Type = new("secret", "A value that nobody may see: a key, a token, a password.")
    {
        CatalogType = "secret",
    };
}
