using System.Runtime.InteropServices;

namespace PlatformSdk.Contract;

/// <summary>The exit codes of a process.</summary>
internal static class ExitCodes
{
    /// <summary>A wrong setting, a missing secret, a failed job, or a stop that took too long.</summary>
    internal const int Failed = 1;

    /// <summary>
    /// What a shell reports for a program that a signal ended: 128 plus its number. Not 0, which would mark a job in the cluster as complete.
    /// </summary>
    private const int EndedBySigint = 130;
    private const int EndedBySigquit = 131;
    private const int EndedBySigterm = 143;

    internal static int ForSignal(PosixSignal? signal) => signal switch
    {
        PosixSignal.SIGINT => EndedBySigint,
        PosixSignal.SIGQUIT => EndedBySigquit,
        _ => EndedBySigterm,
    };
}
