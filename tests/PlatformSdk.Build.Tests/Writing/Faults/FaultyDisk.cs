using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Writing.Faults;

/// <summary>
/// A disk that fails on command. The system calls of the runtime fail, not a stand-in for files: <c>faults.c</c> is loaded before libc, so a test
/// runs in a second process of the same program. Root cannot bypass this, as it does permissions.
/// </summary>
internal static partial class FaultyDisk
{
    private const string Library = "PLATFORM_FAULTS";

    private static readonly Lazy<Task<Outcome>> s_child = new(StartAsync);

    static FaultyDisk() => NativeLibrary.SetDllImportResolver(typeof(FaultyDisk).Assembly, (name, _, _) =>
        name == Library ? NativeLibrary.Load(Environment.GetEnvironmentVariable(Library)!) : 0);

    /// <summary>Runs the test where the disk can fail. All tests of the class run in one process.</summary>
    internal static async Task RunAsync(Action test, [CallerFilePath] string file = "")
    {
        file.ShouldEndWith($"{nameof(EveryWriteTests)}.cs");
        if (Environment.GetEnvironmentVariable(Library) is not null)
            test();
        else if (await s_child.Value is { ExitCode: not 0 } child)
            Assert.Fail(child.Output + child.Error);
    }

    /// <summary>The work, while some of its file operations below the folder fail; the number of operations.</summary>
    internal static int During(string folder, Fault fault, Action work)
    {
        Arm(folder, fault.From, fault.To, fault.Error, fault.OnlyData ? 1 : 0);
        try
        {
            work();
        }
        finally
        {
            fault = fault with { From = Disarm() };
        }

        return fault.From;
    }

    private static async Task<Outcome> StartAsync()
    {
        using var folder = new TemporaryFolder();
        var library = folder.PathOf("faults.so");
        var source = Path.Combine(Repository.Root, "tests", "PlatformSdk.Build.Tests", "Writing", "Faults", "faults.c");
        var compiled = await Command.RunAsync("gcc", folder.Path, "-shared", "-fPIC", "-o", library, source, "-ldl");
        compiled.ExitCode.ShouldBe(0, compiled.Error);
        return await Command.RunAsync("dotnet", folder.Path,
            [new(Library, library), new("LD_PRELOAD", library)], TimeSpan.FromMinutes(10),
            Assembly.GetExecutingAssembly().Location, "--filter-class", typeof(EveryWriteTests).FullName!, "--progress", "off");
    }

    [LibraryImport(Library, EntryPoint = "faults_arm", StringMarshalling = StringMarshalling.Utf8)]
    private static partial void Arm(string folder, int from, int to, int error, int data);

    [LibraryImport(Library, EntryPoint = "faults_disarm")]
    private static partial int Disarm();
}

/// <summary>Which operations fail, counted from 1, and how.</summary>
/// <param name="From">The first one.</param>
/// <param name="To">The last one.</param>
/// <param name="Error">The error number of Linux.</param>
/// <param name="OnlyData">Whether only what needs space fails: renames and deletions work.</param>
internal sealed record Fault(int From, int To, int Error, bool OnlyData = false);
