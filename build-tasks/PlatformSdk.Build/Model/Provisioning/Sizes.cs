using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>What the size of a need means.</summary>
internal static class Sizes
{
    /// <summary>
    /// Where the platform sets no sizes, all of them are offered, with these values. They are also the values of members that it leaves out.
    /// </summary>
    private static readonly Dictionary<NeedSize, SizeDescription> BuiltIn = new()
    {
        [NeedSize.Small] = Size(1, "10Gi", "250m", "512Mi"),
        [NeedSize.Medium] = Size(2, "50Gi", "1", "2Gi"),
        [NeedSize.Large] = Size(3, "200Gi", "4", "16Gi"),
    };

    /// <summary>The size with every member; null after an error.</summary>
    internal static SizeDescription? Resolve(ProvisioningInput input)
    {
        var size = input.Description.Size ?? NeedSize.Small;
        if (input.Settings.Sizes is not { } offered)
            return BuiltIn[size];
        if (offered.TryGetValue(Choice.Word(size), out var said))
            return ProvisionerSettings.Over(said, BuiltIn[size]);
        var place = input.At[NeedKeys.Size] is { IsWritten: true } written ? written.OfValue : input.At.OfName;
        var known = string.Join(", ", offered.Keys.Order(StringComparer.Ordinal).DefaultIfEmpty("none"));
        input.Findings.Add(ProvisioningCodes.UnknownSize, place,
            $"The platform does not offer the size '{Choice.Word(size)}' for {input.Need.Type.Name}. Offered: {known}. Set 'size' to one of them, " +
                $"or add it to 'provisioners.{input.Need.Type.Name}.sizes' in platform.defaults.yaml.");
        return null;
    }

    private static SizeDescription Size(int instances, string storage, string cpu, string memory) =>
        new(instances, MemoryQuantity.Parse(storage), null, CpuQuantity.Parse(cpu), MemoryQuantity.Parse(memory));
}
