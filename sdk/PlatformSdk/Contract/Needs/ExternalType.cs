namespace PlatformSdk.Contract.Needs;

internal static partial class NeedTypes
{
    internal static readonly NeedType External = Add(new ExternalType());
}

internal sealed class ExternalType() : NeedType("external", NeedKind.Called)
{
    internal override int Order => 6;

    internal override string Summary => "An HTTP API outside the platform.";

    internal override IReadOnlyList<string> Keys => ["url", "apis"];

    internal override string CatalogType => "external-api";
}
