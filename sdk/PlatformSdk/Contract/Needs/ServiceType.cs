namespace PlatformSdk.Contract.Needs;

internal static partial class NeedTypes
{
    internal static readonly NeedType Service = Add(new ServiceType());
}

internal sealed class ServiceType() : NeedType("service", NeedKind.Called)
{
    internal override int Order => 5;

    internal override string Summary => "Another service of the platform.";

    internal override IReadOnlyList<string> Keys => ["namespace", "apis"];
}
