using System.Reflection;

namespace PlatformSdk.Hosting;

/// <summary>Tells whether a tool runs the program only to look at its model.</summary>
internal static class Inspection
{
    /// <summary>True under <c>GetDocument.Insider</c> (OpenAPI at build) and <c>ef</c> (EF Core's design time).</summary>
    internal static bool IsUnderWay => IsInspector(Assembly.GetEntryAssembly()?.GetName().Name);

    internal static bool IsInspector(string? entryAssembly) => entryAssembly is "GetDocument.Insider" or "ef";
}
