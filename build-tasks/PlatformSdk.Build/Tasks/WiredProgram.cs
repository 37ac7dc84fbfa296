using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace PlatformSdk.Build.Tasks;

/// <summary>
/// How a compiled program uses the class that was generated for it, and what the library offers beside it. Read from the assembly: no text of a
/// source file could say it for sure.
/// </summary>
/// <param name="IsWired">Whether it calls <c>AddPlatform()</c>, or hands its description to a method of the organisation's own.</param>
/// <param name="IsMapped">Whether it calls <c>MapPlatform()</c> or <c>RunJobAsync()</c>; a method of the organisation's own may do it.</param>
/// <param name="HasOtherHost">Whether it calls <c>AddPlatform()</c> on a host that answers no requests, and on no other.</param>
internal sealed record WiredProgram(bool IsWired, bool IsMapped, bool HasOtherHost)
{
    private const string Class = "PlatformService";
    private const string Add = "AddPlatform";
    private const string OtherHost = "HostApplicationBuilder";
    private static readonly string[] s_map = ["MapPlatform", "RunJobAsync"];

    internal static WiredProgram Read(string assembly)
    {
        using var stream = File.OpenRead(assembly);
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        var own = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => metadata.StringComparer.Equals(type.Name, Class))
            .SelectMany(type => type.GetMethods()).ToHashSet();
        // Without the class there is nothing to use, and nothing to say.
        if (own.Count == 0)
            return new WiredProgram(IsWired: true, IsMapped: true, HasOtherHost: false);
        var tokens = Tokens(metadata, own);
        var hosts = Hosts(metadata, own);
        return new WiredProgram(
            metadata.MethodDefinitions.Where(method => !own.Contains(method))
                .Any(method => Mentions(file, metadata.GetMethodDefinition(method), tokens)),
            hosts.Count == 0
                || metadata.MemberReferences.Any(member => s_map.Any(name => IsNamed(metadata, metadata.GetMemberReference(member), name))),
            hosts.Count > 0 && hosts.TrueForAll(host => host == OtherHost));
    }

    private static bool IsNamed(MetadataReader metadata, MemberReference member, string name) => metadata.StringComparer.Equals(member.Name, name);

    /// <summary>The builders on which <c>AddPlatform()</c> is called: those that its instances are made for.</summary>
    private static List<string> Hosts(MetadataReader metadata, HashSet<MethodDefinitionHandle> own) =>
    [
        .. Instances(metadata, own)
            .Where(instance => metadata.StringComparer.Equals(
                metadata.GetMethodDefinition((MethodDefinitionHandle)metadata.GetMethodSpecification(instance).Method).Name, Add))
            .Select(instance => Argument(metadata, metadata.GetMethodSpecification(instance))).OfType<string>(),
    ];

    /// <summary>The name of the one type that a method is made for; null when it is not a class of another assembly.</summary>
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

    /// <summary>What a call of one of the methods says in the code: <c>AddPlatform</c> is generic, so it is called by its instances.</summary>
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
