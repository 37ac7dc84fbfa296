using System.Text;

namespace PlatformSdk.Build.Authoring.Upgrading.Trees;

/// <summary>A file in a tree.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="IsExecutable">Whether its owner may run it.</param>
internal sealed record TreeFile(byte[] Content, bool IsExecutable)
{
    /// <summary>As git decides: text has no zero byte near its beginning.</summary>
    internal bool IsBinary => Content.AsSpan(0, Math.Min(Content.Length, 8000)).Contains((byte)0);

    internal string Text => Encoding.UTF8.GetString(Content);

    internal static TreeFile Read(string file) => new(File.ReadAllBytes(file), CanRun(file));

    internal bool IsSame(TreeFile other) => IsExecutable == other.IsExecutable && HasSameContent(other);

    internal bool HasSameContent(TreeFile other) => Content.AsSpan().SequenceEqual(other.Content);

    private static bool CanRun(string file) => !OperatingSystem.IsWindows() && File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute);
}
