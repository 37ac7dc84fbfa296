using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using PlatformSdk.Contract;

namespace PlatformSdk.Shutdown;

/// <summary>Explains a start that failed because another process uses the port: which process, and how to choose another port.</summary>
internal static partial class PortInUse
{
    /// <summary>The explanation, or null for any other failure.</summary>
    internal static string? Explain(Exception? failure)
    {
        var isTaken = failure is IOException
        {
            InnerException: AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse },
        };
        if (!isTaken || Address().Match(failure!.Message) is not { Success: true } address)
            return null;
        var port = int.Parse(address.Groups["port"].Value, CultureInfo.InvariantCulture);
        var owner = PortOwner.Find(port) is { } process
            ? string.Create(CultureInfo.InvariantCulture, $"'{process.Name}' (process {process.Id})")
            : "another process";
        var other = failure.Message.Contains("ManagementPort", StringComparison.Ordinal)
            ? EnvironmentVariables.ManagementPort + "=PORT"
            : $"--urls {address.Groups["scheme"].Value}://localhost:PORT";
        return string.Create(CultureInfo.InvariantCulture, $"port {port} is in use by {owner}. Stop it, or choose another port: {other}");
    }

    [GeneratedRegex(@"(?<scheme>https?)://[^\s/]*:(?<port>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
