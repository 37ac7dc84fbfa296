using System.Collections.Concurrent;
using System.Text;

namespace PlatformSdk.Build.Policy.Own;

/// <summary>Reads lines from a program that may print without end: a line that is longer than any answer ends there.</summary>
internal static class PolicyLines
{
    private const int Longest = 1024 * 1024;

    internal static void Read(TextReader reader, BlockingCollection<string> lines)
    {
        var line = new StringBuilder();
        var buffer = new char[8192];
        try
        {
            while (reader.Read(buffer) is var count and > 0)
            {
                foreach (var c in buffer.AsSpan(0, count))
                {
                    if (c != '\n' && line.Length < Longest)
                    {
                        line.Append(c);
                        continue;
                    }

                    lines.Add(line.ToString());
                    line.Clear();
                }
            }

            if (line.Length > 0)
                lines.Add(line.ToString());
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The process was ended.
        }
        finally
        {
            lines.CompleteAdding();
        }
    }
}
