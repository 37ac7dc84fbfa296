using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PlatformSdk.Build.Policy.Own;

namespace PlatformSdk.Build.Tests.OwnRules;

/// <summary>A package of rules, compiled from source, as NuGet would unpack it.</summary>
internal static class RulePackage
{
    private const string Usings =
        "using System; using System.Collections.Generic; using System.Linq; using System.Threading; using PlatformSdk.Policies;";

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(file) == "netstandard.dll")
            .Select(file => MetadataReference.CreateFromFile(file)),
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "policies", "PlatformSdk.Policies.dll")),
    ];

    /// <summary>Compiles the classes into <c>NAME/NAME.dll</c>.</summary>
    internal static PolicyPackage Compile(string folder, string name, string classes, params IReadOnlyList<string> libraries)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, name)).FullName, $"{name}.dll");
        Emit(file, Usings + classes, libraries);
        return new PolicyPackage(name, "1.0.0", file);
    }

    /// <summary>A library beside the package, in a version that nobody else has.</summary>
    internal static string Library(string folder, string package, string name, string classes)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, package)).FullName, $"{name}.dll");
        Emit(file, classes, []);
        return file;
    }

    /// <summary>The source of a rule with sound texts.</summary>
    internal static string Rule(string type, string code, string check, string more = "") => $$"""
        public sealed class {{type}} : PolicyRule
        {
            public override string Code => "{{code}}";
            public override string Title => "Rule {{code}}";
            public override string Cause => "An outage.";
            public override string Fix => "Fix it.";
            public override void Check(PolicyContext context) { {{check}} }
            {{more}}
        }
        """;

    private static void Emit(string file, string source, IReadOnlyList<string> libraries)
    {
        var result = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(file), [CSharpSyntaxTree.ParseText(source)],
            [.. s_references, .. libraries.Select(library => MetadataReference.CreateFromFile(library))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true)).Emit(file);
        result.Success.ShouldBeTrue(string.Join('\n', result.Diagnostics));
    }
}
