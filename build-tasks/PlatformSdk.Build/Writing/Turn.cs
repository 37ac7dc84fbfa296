namespace PlatformSdk.Build.Writing;

/// <summary>
/// A lock that lets one build of a project write at a time: builds of an editor and a terminal could otherwise delete each other's staged files. The
/// operating system releases it when a build is killed.
/// </summary>
internal sealed class Turn : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream? _held;

    private Turn(FileStream? held)
    {
        _held = held;
    }

    /// <summary>False when another build has not ended in time, or the file system has no locks; leftovers must then stay.</summary>
    internal bool IsOurs => _held is not null;

    /// <param name="folder">The build's own folder.</param>
    internal static Turn Take(string folder)
    {
        for (var until = DateTime.UtcNow + Patience; ;)
        {
            try
            {
                Directory.CreateDirectory(folder);
                return new Turn(new FileStream(Path.Combine(folder, "platform.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException e) when (IsHeld(e) && DateTime.UtcNow < until)
            {
                Thread.Sleep(Pause);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return new Turn(null);
            }
        }
    }

    /// <summary>Whether another process holds the file, by the error numbers of Windows, Linux and macOS.</summary>
    private static bool IsHeld(IOException e) => e.HResult is unchecked((int)0x80070020) or 11 or 35;

    public void Dispose() => _held?.Dispose();
}
