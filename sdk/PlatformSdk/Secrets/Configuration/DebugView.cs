using System.Diagnostics;

namespace PlatformSdk.Secrets.Configuration;

/// <summary>
/// Notices that configuration is read to be printed: <c>GetDebugView()</c> asks every provider for every value, and is what people put on a
/// diagnostics page. It begins by listing the roots, which hardly anything else does; only then, and once, the stack is looked at.
/// </summary>
internal static class DebugView
{
    private const string Printer = "GetDebugView";

    [ThreadStatic]
    private static bool s_rootsWereListed;

    internal static void RootsAreListed() => s_rootsWereListed = true;

    internal static bool IsBeingPrinted()
    {
        if (!s_rootsWereListed)
            return false;
        // Stays set while the printing lasts.
        s_rootsWereListed = new StackTrace(2, fNeedFileInfo: false).GetFrames()
            .Any(frame => DiagnosticMethodInfo.Create(frame)?.Name.Contains(Printer, StringComparison.Ordinal) == true);
        return s_rootsWereListed;
    }
}
