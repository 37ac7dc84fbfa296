using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlatformSdk.Postgres.Tests.Support;

/// <summary>An assembly with embedded scripts, as a build makes one.</summary>
internal static class ScriptAssembly
{
    internal const string Folder = "db/migrations";

    internal static Assembly Load(params IEnumerable<(string Name, string Sql)> scripts) => Assembly.Load(Compile(scripts));

    internal static byte[] Compile(IEnumerable<(string Name, string Sql)> scripts)
    {
        using var assembly = new MemoryStream();
        var resources = scripts.Select(script => new ResourceDescription($"{Folder}/{script.Name}",
            () => new MemoryStream(Encoding.UTF8.GetBytes(script.Sql)), isPublic: true));
        CSharpCompilation.Create($"Scripts{Guid.NewGuid():N}", options: new(OutputKind.DynamicallyLinkedLibrary))
            .Emit(assembly, manifestResources: resources).Success.ShouldBeTrue();
        return assembly.ToArray();
    }
}
