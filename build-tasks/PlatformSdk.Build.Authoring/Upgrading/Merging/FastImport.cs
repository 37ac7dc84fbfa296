using System.Buffers;
using System.Globalization;
using System.Text;
using PlatformSdk.Build.Authoring.Upgrading.Trees;

namespace PlatformSdk.Build.Authoring.Upgrading.Merging;

/// <summary>The input of <c>git fast-import</c>: commits from memory. No filter, attribute or setting of a working tree applies to it.</summary>
internal sealed class FastImport
{
    private readonly ArrayBufferWriter<byte> _stream = new();

    internal byte[] Bytes => _stream.WrittenSpan.ToArray();

    /// <summary>A commit of exactly these files.</summary>
    internal FastImport Add(string branch, Tree files, string? parent)
    {
        Write($"commit refs/heads/{branch}\ncommitter PlatformUpgrade <upgrade@localhost> 0 +0000\ndata 0\n");
        Write(parent is null ? "" : $"from refs/heads/{parent}\n");
        Write("deleteall\n");
        foreach (var (path, file) in files)
        {
            Write($"M {(file.IsExecutable ? "100755" : "100644")} inline {Quoted(path)}\n");
            Write(string.Create(CultureInfo.InvariantCulture, $"data {file.Content.Length}\n"));
            _stream.Write(file.Content);
            Write("\n");
        }

        Write("\n");
        return this;
    }

    private static string Quoted(string path) => path.AsSpan().IndexOfAny("\"\n\\") < 0
        ? path
        : $"\"{path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private void Write(string text) => _stream.Write(Encoding.UTF8.GetBytes(text));
}
