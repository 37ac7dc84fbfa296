using System.Reflection;

namespace PlatformSdk.Hosting;

/// <summary>Detects whether a tool runs the program only to inspect its model.</summary>
internal static class Inspection
{
    /// <summary>
    /// True if <c>GetDocument.Insider</c> (OpenAPI at build) or <c>ef</c> (EF Core's design time) runs the program, or the build asks it for the SQL
    /// of its migrations.
    /// </summary>
    internal static bool IsUnderWay => ProgramPurpose.IsScripts || IsInspector(Assembly.GetEntryAssembly()?.GetName().Name);

    internal static bool IsInspector(string? entryAssembly) => entryAssembly is "GetDocument.Insider" or "ef";
}
