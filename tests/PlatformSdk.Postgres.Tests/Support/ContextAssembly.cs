using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlatformSdk.Postgres.Tests.Support;

/// <summary>An assembly with migrations of EF Core, as <c>dotnet ef migrations add</c> writes them, whose statements are those of scripts.</summary>
internal static class ContextAssembly
{
    private static readonly IReadOnlyList<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>Between the operations of one migration.</summary>
    internal const string Separator = "\n-- next operation\n";

    internal static Assembly Load(IEnumerable<(string Name, string Sql)> scripts) => Assembly.Load(Compile(scripts));

    /// <summary>The id of the migration for a script: 1.sql is 20260101000001_1.</summary>
    internal static string IdOf(string script)
    {
        var name = Path.GetFileNameWithoutExtension(script);
        var number = int.Parse(string.Concat(name.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"20260101{number:000000}_{name}");
    }

    internal static byte[] Compile(IEnumerable<(string Name, string Sql)> scripts, Type? context = null)
    {
        var classes = scripts.Select((script, index) => $$"""
            [Microsoft.EntityFrameworkCore.Infrastructure.DbContext(typeof({{(context ?? typeof(OrdersContext)).FullName}}))]
            [Microsoft.EntityFrameworkCore.Migrations.Migration({{SymbolDisplay.FormatLiteral(IdOf(script.Name), quote: true)}})]
            public sealed class M{{index}} : Microsoft.EntityFrameworkCore.Migrations.Migration
            {
                protected override void Up(Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder builder)
                {
                    {{string.Concat(script.Sql.Split(Separator).Select(Operation))}}
                }
            }

            """);
        using var assembly = new MemoryStream();
        var result = CSharpCompilation.Create($"Migrations{Guid.NewGuid():N}", [CSharpSyntaxTree.ParseText(string.Concat(classes))], s_references,
            new(OutputKind.DynamicallyLinkedLibrary)).Emit(assembly);
        result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return assembly.ToArray();
    }

    private static string Operation(string sql) => $"builder.Sql({SymbolDisplay.FormatLiteral(sql, quote: true)}, "
        + $"suppressTransaction: {(sql.Contains("CONCURRENTLY", StringComparison.Ordinal) ? "true" : "false")});";
}
