using System.Globalization;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Rendering.Code.CSharpText;

namespace PlatformSdk.Build.Rendering.Code;

/// <summary>The migrations of a need in the generated code.</summary>
internal static class MigrationCode
{
    /// <param name="model">The service.</param>
    /// <param name="description">The path of the description, relative to the generated file.</param>
    internal static Func<ResolvedNeed, string> For(PlatformModel model, string description) => need => need.Description.Migrations switch
    {
        null => "",
        { Context: { } context } migrations => Assign($"{Context(model, description, need.Name, context)}, {Role(migrations)}"),
        var migrations => Assign(
            $"Scripts = {Literal(migrations.Scripts?.Text)}, Assembly = typeof(PlatformService).Assembly, {Role(migrations)}"),
    };

    private static string Assign(string members) => $", Migrations = new global::PlatformSdk.PlatformMigrations {{ {members} }}";

    private static string Role(MigrationDescription migrations) => $"Role = {Literal(migrations.Role)}";

    /// <summary>
    /// Only the compiler knows whether the class exists and is a DbContext, so its error names the line in the description. With the signs, a part of
    /// the name may be a keyword.
    /// </summary>
    private static string Context(PlatformModel model, string description, string need, string context)
    {
        var name = "global::@" + context.Replace(".", ".@", StringComparison.Ordinal);
        var line = model.Written.At[Language.Service.Needs][need][NeedKeys.Migrations][MigrationKeys.Context].OfValue.Line;
        return string.Create(CultureInfo.InvariantCulture,
            $"Context =\n#line {Math.Max(line, 1)} \"{description.Replace("\"", "", StringComparison.Ordinal)}\"\n"
            + $"global::{MigrationSettings.ContextPackage}.PlatformContext.For<{name}>()\n#line default\n");
    }
}
