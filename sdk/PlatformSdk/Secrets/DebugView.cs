using System.Diagnostics;

namespace PlatformSdk.Secrets;

/// <summary>
/// Notices that configuration is read to be printed: <c>GetDebugView()</c> asks every provider for every value, and is what people put on a
/// diagnostics page. It begins by listing the roots, which hardly anything else does; only then, and once, the stack is looked at.
/// </summary>
internal static class DebugView
{
    private const string Printer = "GetDebugView";

    [ThreadStatic]
    private static bool t_rootsWereListed;

    internal static void RootsAreListed() => t_rootsWereListed = true;

    internal static bool IsBeingPrinted()
    {
        if (!t_rootsWereListed) return false;
        // Stays set while the printing lasts.
        t_rootsWereListed = new StackTrace(2, fNeedFileInfo: false).GetFrames()
            .Any(frame => DiagnosticMethodInfo.Create(frame)?.Name.Contains(Printer, StringComparison.Ordinal) == true);
        return t_rootsWereListed;
    }
}
