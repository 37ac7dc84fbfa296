using System.Globalization;
using System.Runtime;

namespace Orders;

/// <summary>What the program needed until its first answer. These figures do not depend on how busy the machine is.</summary>
internal static class Figures
{
    /// <summary>Methods that were compiled, assemblies that were loaded, and bytes that were allocated so far.</summary>
    internal static void Map(WebApplication app) => app.MapGet("/figures", () => string.Create(CultureInfo.InvariantCulture,
        $"{JitInfo.GetCompiledMethodCount()} {AppDomain.CurrentDomain.GetAssemblies().Length} {GC.GetTotalAllocatedBytes(precise: true)}"));
}
