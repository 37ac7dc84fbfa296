namespace PlatformSdk.Build.Writing;

/// <summary>
/// One build of a project writes at a time: an editor's and a terminal's would otherwise take each other's staged files for leftovers. The system
/// takes the turn back when a build is killed.
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

    /// <summary>False where another build has not ended in time, or a file cannot be locked here: then nothing may be swept up.</summary>
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

    /// <summary>Somebody else has the file: as Windows, Linux and macOS number it.</summary>
    private static bool IsHeld(IOException e) => e.HResult is unchecked((int)0x80070020) or 11 or 35;

    public void Dispose() => _held?.Dispose();
}
