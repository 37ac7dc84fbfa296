using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlatformSdk.Tests.Structure;

/// <summary>One folder that uses another, with a place where it does.</summary>
internal sealed record FolderUse(string From, string To, string Where)
{
    public override string ToString() => $"{From} -> {To} ({Where})";
}

/// <summary>Which folders of a project use which, as the compiler binds the names. A name in a comment, such as in a cref, is no use.</summary>
internal static class FolderUses
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    /// <summary>Path and text of each C# file of a project.</summary>
    internal static IReadOnlyList<(string Path, string Text)> FilesOf(string project) =>
    [
        .. from file in Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
           let path = Path.GetRelativePath(project, file).Replace('\\', '/')
           where !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal)
           orderby path
           select (path, File.ReadAllText(file)),
    ];

    /// <summary>The folder of a file; the project itself is <c>.</c>.</summary>
    internal static string FolderOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder.Replace('\\', '/') : ".";

    internal static IReadOnlyList<FolderUse> In(IReadOnlyList<(string Path, string Text)> files)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path)).ToList();
        var compilation = CSharpCompilation.Create("folders", [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings)], References());
        // Most names are declared elsewhere, and need not be bound.
        var declared = trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()).SelectMany(Names).ToHashSet();
        var uses = new Dictionary<(string, string), FolderUse>();
        foreach (var tree in trees)
        {
            var model = compilation.GetSemanticModel(tree);
            var from = FolderOf(tree.FilePath);
            foreach (var name in tree.GetRoot().DescendantNodes().Where(node => node is ImplicitObjectCreationExpressionSyntax
                || (node is SimpleNameSyntax simple && declared.Contains(simple.Identifier.ValueText))))
            {
                if (FileOf(model, name) is { Length: > 0 } used && FolderOf(used) is var to && to != from)
                    uses.TryAdd((from, to), new FolderUse(from, to, $"{tree.FilePath} uses {Path.GetFileName(used)}"));
            }
        }
        return [.. uses.Values];
    }

    private static IEnumerable<string> Names(MemberDeclarationSyntax member) => member switch
    {
        RecordDeclarationSyntax { ParameterList.Parameters: var parts } record
            => [record.Identifier.ValueText, .. parts.Select(part => part.Identifier.ValueText)],
        // An attribute is used by its short name.
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText, type.Identifier.ValueText.Replace("Attribute", "", StringComparison.Ordinal)],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        EnumMemberDeclarationSyntax value => [value.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        _ => [],
    };

    /// <summary>The file of this project that declares what the name means, or null.</summary>
    private static string? FileOf(SemanticModel model, SyntaxNode name)
    {
        var info = model.GetSymbolInfo(name);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        var type = symbol as INamedTypeSymbol
            ?? (symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol ? symbol.ContainingType : null);
        return type?.OriginalDefinition.Locations.FirstOrDefault(location => location.IsInSource)?.SourceTree?.FilePath;
    }

    /// <summary>What this test runs on, without the packages that it tests: their names are declared in the files.</summary>
    private static IEnumerable<MetadataReference> References()
        => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => !Path.GetFileName(path).StartsWith("PlatformSdk", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path));
}
