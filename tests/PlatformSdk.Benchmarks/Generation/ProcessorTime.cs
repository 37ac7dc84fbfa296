using System.Runtime.InteropServices;

namespace PlatformSdk.Benchmarks.Generation;

/// <summary>
/// What the process has computed so far, all threads and the kernel for it, to the nanosecond: the scheduler counts it. What the runtime offers
/// (<see cref="Environment.CpuUsage"/>) divides user from kernel by samples every few milliseconds, which says nothing about five.
/// </summary>
internal static partial class ProcessorTime
{
    // CLOCK_PROCESS_CPUTIME_ID of time.h.
    private const int OfProcess = 2;

    internal static double Milliseconds
    {
        get
        {
            if (Read(OfProcess, out var time) != 0)
                throw new InvalidOperationException($"clock_gettime failed: {Marshal.GetLastPInvokeError()}");
            return (time.Seconds * 1000.0) + (time.Nanoseconds / 1e6);
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    private static partial int Read(int clock, out Moment time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Moment
    {
        internal readonly long Seconds;
        internal readonly long Nanoseconds;
    }
}
