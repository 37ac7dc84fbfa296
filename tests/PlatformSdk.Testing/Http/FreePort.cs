using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PlatformSdk.Testing.Http;

/// <summary>
/// A port for what cannot be told to listen on port 0. It is below those that the system gives to connections and to port 0, and it stays
/// reserved until this process ends, so nobody takes it between the choice and the use.
/// </summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int Count = 10_000;

    // Of all programs of a run: test.cs gives one of them a temporary folder of its own.
    private static readonly string s_folder = Directory.CreateDirectory(Path.Combine(OperatingSystem.IsWindows() ? Path.GetTempPath() : "/tmp",
        $"platform-test-ports-{Environment.UserName}")).FullName;
    private static readonly List<FileStream> s_reserved = [];
    private static int s_last = Random.Shared.Next(Count);

    public static int Next()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + ((Interlocked.Increment(ref s_last) & int.MaxValue) % Count);
            if (Reserve(port) is not { } reserved)
                continue;
            lock (s_reserved)
                s_reserved.Add(reserved);
            if (IsFree(port))
                return port;
        }
        throw new InvalidOperationException($"No port from {First} to {First + Count - 1} is free.");
    }

    /// <summary>The first of several ports in a row, for a program that takes those after the one that it is given.</summary>
    public static int FirstOf(int count)
    {
        while (true)
        {
            var first = Next();
            // Another test may take one in between: then the row begins again.
            if (Enumerable.Range(1, count - 1).All(next => Next() == first + next))
                return first;
        }
    }

    /// <summary>Null when this or another process has it.</summary>
    private static FileStream? Reserve(int port)
    {
        try
        {
            return new FileStream(Path.Combine(s_folder, port.ToString(CultureInfo.InvariantCulture)), FileMode.OpenOrCreate, FileAccess.ReadWrite,
                FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Any, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
