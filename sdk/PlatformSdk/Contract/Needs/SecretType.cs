namespace PlatformSdk.Contract.Needs;

internal static partial class NeedTypes
{
    internal static readonly NeedType Secret = Add(new SecretType());
}

internal sealed class SecretType() : NeedType("secret", NeedKind.Value)
{
    internal override int Order => 7;

    internal override string Summary => "A secret value: a key, a token or a password.";

    internal override string CatalogType => "secret";
}
