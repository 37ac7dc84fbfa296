using System.Runtime.InteropServices;

namespace PlatformSdk.Contract;

/// <summary>How a process says how it ended.</summary>
internal static class ExitCodes
{
    /// <summary>A setting or a secret with which the service cannot start; a job that failed; a stop that took too long.</summary>
    internal const int Failed = 1;

    /// <summary>
    /// What a shell reports of a program that a signal ended: 128 and its number. Not 0, which would make a job of the cluster complete.
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
