using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace PlatformSdk.Build.Tasks;

/// <summary>
/// Whether a compiled program uses the class that was generated for it: calls its <c>AddPlatform()</c>, or hands its description to a
/// method of the organisation's own. Read from the assembly: no text of a source file could say it for sure.
/// </summary>
internal static class WiredProgram
{
    private const string Class = "PlatformService";

    internal static bool IsWired(string assembly)
    {
        using var stream = File.OpenRead(assembly);
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        var own = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => metadata.StringComparer.Equals(type.Name, Class))
            .SelectMany(type => type.GetMethods()).ToHashSet();
        // Without the class there is nothing to use, and nothing to say.
        if (own.Count == 0)
            return true;
        var tokens = Tokens(metadata, own);
        return metadata.MethodDefinitions.Where(method => !own.Contains(method))
            .Any(method => Mentions(file, metadata.GetMethodDefinition(method), tokens));
    }

    /// <summary>What a call of one of the methods says in the code: <c>AddPlatform</c> is generic, so it is called by its instances.</summary>
    private static HashSet<int> Tokens(MetadataReader metadata, HashSet<MethodDefinitionHandle> methods)
    {
        var instances = Enumerable.Range(1, metadata.GetTableRowCount(TableIndex.MethodSpec)).Select(MetadataTokens.MethodSpecificationHandle)
            .Where(instance => metadata.GetMethodSpecification(instance).Method is { Kind: HandleKind.MethodDefinition } of
                && methods.Contains((MethodDefinitionHandle)of));
        return [.. methods.Select(method => MetadataTokens.GetToken(method)), .. instances.Select(instance => MetadataTokens.GetToken(instance))];
    }

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
