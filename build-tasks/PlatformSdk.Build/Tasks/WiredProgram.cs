using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace PlatformSdk.Build.Tasks;

/// <summary>
/// How a compiled program uses the class that was generated for it. Read from the assembly, because source text alone is ambiguous.
/// </summary>
/// <param name="IsWired">Whether it calls <c>AddPlatform()</c>, or passes its description to a method of the organization's own.</param>
/// <param name="IsMapped">Whether it calls <c>MapPlatform()</c> or <c>RunJobAsync()</c>; a method of the organization's own may do that too.</param>
/// <param name="RunsJob">Whether it calls <c>RunJobAsync()</c>; a method of the organization's own may do that too.</param>
/// <param name="HasOtherHost">Whether it calls <c>AddPlatform()</c> only on a host that handles no requests.</param>
internal sealed record WiredProgram(bool IsWired, bool IsMapped, bool RunsJob, bool HasOtherHost)
{
    private const string Class = "PlatformService";
    private const string Add = "AddPlatform";
    private const string OtherHost = "HostApplicationBuilder";
    private const string Map = "MapPlatform";
    private const string Run = "RunJobAsync";

    internal static WiredProgram Read(string assembly)
    {
        using var stream = File.OpenRead(assembly);
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        var own = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => metadata.StringComparer.Equals(type.Name, Class))
            .SelectMany(type => type.GetMethods()).ToHashSet();
        // Without the class, there is nothing to check.
        if (own.Count == 0)
            return new WiredProgram(IsWired: true, IsMapped: true, RunsJob: true, HasOtherHost: false);
        var tokens = Tokens(metadata, own);
        var hosts = Hosts(metadata, own);
        return new WiredProgram(
            metadata.MethodDefinitions.Where(method => !own.Contains(method))
                .Any(method => Mentions(file, metadata.GetMethodDefinition(method), tokens)),
            hosts.Count == 0 || Refers(metadata, Map) || Refers(metadata, Run),
            hosts.Count == 0 || Refers(metadata, Run),
            hosts.Count > 0 && hosts.TrueForAll(host => host == OtherHost));
    }

    private static bool Refers(MetadataReader metadata, string method) =>
        metadata.MemberReferences.Any(member => metadata.StringComparer.Equals(metadata.GetMemberReference(member).Name, method));

    /// <summary>The builders that <c>AddPlatform()</c> is called on: the types of its generic instances.</summary>
    private static List<string> Hosts(MetadataReader metadata, HashSet<MethodDefinitionHandle> own) =>
    [
        .. Instances(metadata, own)
            .Where(instance => metadata.StringComparer.Equals(
                metadata.GetMethodDefinition((MethodDefinitionHandle)metadata.GetMethodSpecification(instance).Method).Name, Add))
            .Select(instance => Argument(metadata, metadata.GetMethodSpecification(instance))).OfType<string>(),
    ];

    /// <summary>The name of a method's only type argument; null when it is not a class of another assembly.</summary>
    private static string? Argument(MetadataReader metadata, MethodSpecification instance)
    {
        var signature = metadata.GetBlobReader(instance.Signature);
        signature.ReadSignatureHeader();
        if (signature.ReadCompressedInteger() != 1 || signature.ReadSignatureTypeCode() != SignatureTypeCode.TypeHandle)
            return null;
        return signature.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type
            ? metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name)
            : null;
    }

    /// <summary>The tokens of calls to one of the methods. <c>AddPlatform</c> is generic, so calls refer to its instances.</summary>
    private static HashSet<int> Tokens(MetadataReader metadata, HashSet<MethodDefinitionHandle> methods) =>
    [
        .. methods.Select(method => MetadataTokens.GetToken(method)),
        .. Instances(metadata, methods).Select(instance => MetadataTokens.GetToken(instance)),
    ];

    private static IEnumerable<MethodSpecificationHandle> Instances(MetadataReader metadata, HashSet<MethodDefinitionHandle> methods) =>
        Enumerable.Range(1, metadata.GetTableRowCount(TableIndex.MethodSpec)).Select(MetadataTokens.MethodSpecificationHandle)
            .Where(instance => metadata.GetMethodSpecification(instance).Method is { Kind: HandleKind.MethodDefinition } of
                && methods.Contains((MethodDefinitionHandle)of));

    private static bool Mentions(PEReader file, MethodDefinition method, HashSet<int> tokens)
    {
        if (method.RelativeVirtualAddress == 0)
            return false;
        var code = file.GetMethodBody(method.RelativeVirtualAddress).GetILContent().AsSpan();
        for (var i = 0; i + 4 <= code.Length; i++)
        {
            if (tokens.Contains(BinaryPrimitives.ReadInt32LittleEndian(code[i..])))
                return true;
        }

        return false;
    }
}
