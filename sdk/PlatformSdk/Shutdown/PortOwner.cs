using System.Diagnostics;
using System.Globalization;

namespace PlatformSdk.Shutdown;

/// <summary>Finds the process that listens on a port. This works on Linux, for processes of the same user.</summary>
internal static class PortOwner
{
    private const string Listening = "0A";

    /// <summary>The name and id of the process, or null when they cannot be found.</summary>
    internal static (string Name, int Id)? Find(int port)
    {
        try
        {
            var sockets = Sockets("/proc/net/tcp", port).Concat(Sockets("/proc/net/tcp6", port)).ToHashSet();
            foreach (var folder in sockets.Count == 0 ? [] : Directory.EnumerateDirectories("/proc"))
            {
                if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && Holds(folder, sockets))
                    return (Process.GetProcessById(id).ProcessName, id);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            // The process has ended in the meantime, or the system has no such files.
        }

        return null;
    }

    /// <summary>The sockets that listen on the port, named as in the <c>fd</c> folder of a process.</summary>
    private static IEnumerable<string> Sockets(string table, int port)
    {
        if (!File.Exists(table))
            yield break;
        var suffix = ":" + port.ToString("X4", CultureInfo.InvariantCulture);
        foreach (var line in File.ReadLines(table).Skip(1))
        {
            var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length > 9 && columns[1].EndsWith(suffix, StringComparison.Ordinal) && columns[3] == Listening)
                yield return $"socket:[{columns[9]}]";
        }
    }

    private static bool Holds(string process, HashSet<string> sockets)
    {
        try
        {
            return Directory.EnumerateFiles(Path.Combine(process, "fd")).Any(file => Target(file) is { } name && sockets.Contains(name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Null for a file that the process has closed in the meantime: a busy one does so all the time.</summary>
    private static string? Target(string file)
    {
        try
        {
            return File.ResolveLinkTarget(file, returnFinalTarget: false)?.Name;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
