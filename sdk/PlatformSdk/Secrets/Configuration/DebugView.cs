using System.Diagnostics;

namespace PlatformSdk.Secrets.Configuration;

/// <summary>
/// Detects that the configuration is read to be printed: <c>GetDebugView()</c> reads every value of every provider, and people put it on diagnostics
/// pages. It starts by listing the root keys, which hardly any other code does; only then, and once, is the stack examined.
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
        // Stays set during the printing.
        s_rootsWereListed = new StackTrace(2, fNeedFileInfo: false).GetFrames()
            .Any(frame => DiagnosticMethodInfo.Create(frame)?.Name.Contains(Printer, StringComparison.Ordinal) == true);
        return s_rootsWereListed;
    }
}
