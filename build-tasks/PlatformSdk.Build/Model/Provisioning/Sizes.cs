using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

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

    internal static NeedSize NameFor(ProvisioningInput input) => input.Description.Size ?? NeedSize.Small;

    /// <summary>The size of a database with every member; null after an error.</summary>
    internal static SizeDescription? Resolve(ProvisioningInput input)
    {
        var usual = BuiltIn[NameFor(input)];
        if (input.Settings.Sizes is null)
            return usual;
        // What is wrong in it has been reported where the defaults were read.
        return Offered(input) is { } said && SizeKeys.Shape.TryRead(said, new FindingList(), out var size) ? Over(size, usual) : null;
    }

    /// <summary>What the platform team says about the size: its name where there are no sizes; null after an error.</summary>
    internal static YamlNode? ResolveAny(ProvisioningInput input) =>
        input.Settings.Sizes is null ? Quoted(Choice.Word(NameFor(input))) : Offered(input);

    /// <summary>The members of a database's size, as placeholders use them.</summary>
    internal static YamlMapping AsNode(SizeDescription size) => new()
    {
        [SizeKeys.Instances.Name] = size.Instances!.Value,
        [SizeKeys.Storage.Name] = Quoted(size.Storage!.ToString()),
        [SizeKeys.StorageClass.Name] = QuotedOrNone(size.StorageClass) ?? new YamlScalar("null", ScalarStyle.Plain),
        [SizeKeys.Cpu.Name] = Quoted(size.Cpu!.ToString()),
        [SizeKeys.Memory.Name] = Quoted(size.Memory!.ToString()),
    };

    private static YamlNode? Offered(ProvisioningInput input)
    {
        var (size, offered) = (NameFor(input), input.Settings.Sizes!);
        if (offered.TryGetValue(Choice.Word(size), out var said))
            return said;
        var place = input.At[NeedKeys.Size] is { IsWritten: true } written ? written.OfValue : input.At.OfName;
        var known = string.Join(", ", offered.Keys.Order(StringComparer.Ordinal).DefaultIfEmpty("none"));
        input.Findings.Add(ProvisioningCodes.UnknownSize, place,
            $"The platform does not offer the size '{Choice.Word(size)}' for {input.Need.Type.Name}{input.Settings.Where}. Offered: {known}. " +
                $"Set 'size' to one of them, or add it to '{input.Settings.Path}.sizes' in platform.defaults.yaml.");
        return null;
    }

    /// <summary>A size over the usual one, member by member.</summary>
    private static SizeDescription Over(SizeDescription size, SizeDescription usual) => new(
        size.Instances ?? usual.Instances, size.Storage ?? usual.Storage, size.StorageClass ?? usual.StorageClass, size.Cpu ?? usual.Cpu,
        size.Memory ?? usual.Memory);

    private static SizeDescription Size(int instances, string storage, string cpu, string memory) =>
        new(instances, MemoryQuantity.Parse(storage), null, CpuQuantity.Parse(cpu), MemoryQuantity.Parse(memory));
}
