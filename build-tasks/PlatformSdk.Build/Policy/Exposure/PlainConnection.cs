namespace PlatformSdk.Build.Policy.Exposure;

/// <summary>
/// Whether a value connects to a data store without verified TLS: a connection string of ADO.NET, a list as Redis has it, or an address. Drivers
/// spell the same settings with spaces, underscores or nothing between the words.
/// </summary>
internal static class PlainConnection
{
    private static readonly string[] s_modes = ["disable", "disabled", "none", "allow", "prefer", "preferred", "require", "required"];

    private static readonly string[] s_no = ["false", "no", "0", "off", "optional"];

    private static readonly string[] s_yes = ["true", "yes", "1", "on"];

    private static readonly string[] s_switches = ["ssl", "usessl", "tls", "usetls", "encrypt"];

    private static readonly string[] s_unverified =
        ["trustservercertificate", "tlsinsecure", "tlsallowinvalidcertificates", "tlsallowinvalidhostnames", "sslallowinvalidcertificates"];

    private static readonly string[] s_hosts = ["host", "server", "datasource", "address", "addr", "networkaddress"];

    private static readonly string[] s_laptop = ["localhost", "127.0.0.1", "[::1]", "::1"];

    private static readonly string[] s_plainSchemes = ["amqp", "redis"];

    /// <param name="name">The name of the variable or key, which libpq reads as a setting: <c>PGSSLMODE</c>.</param>
    /// <param name="value">Its value.</param>
    internal static bool Is(string name, string value)
    {
        var text = value.Trim();
        var address = Uri.TryCreate(text, UriKind.Absolute, out var uri) && text.Contains("://", StringComparison.Ordinal) ? uri : null;
        var pairs = (address is null ? text : address.Query.TrimStart('?')).Split([';', ',', '&', '?']).Select(Pair).ToList();
        // A proxy in the same pod has the connection that leaves it.
        if (s_laptop.Contains(address?.Host ?? text.Split([',', ':'])[0]) || pairs.Any(pair => s_hosts.Contains(pair.Key) && IsLaptop(pair.Value)))
            return false;
        return (address is not null && s_plainSchemes.Contains(address.Scheme))
            || (Word(name) == "pgsslmode" && s_modes.Contains(text.ToLowerInvariant()))
            || pairs.Any(IsPlain);
    }

    private static bool IsLaptop(string host) => s_laptop.Contains(host) || s_laptop.Contains(host.Split(':')[0]);

    private static bool IsPlain((string Key, string Value) pair) => pair.Key == "sslmode" ? s_modes.Contains(pair.Value)
        : s_switches.Contains(pair.Key) ? s_no.Contains(pair.Value)
        : s_unverified.Contains(pair.Key) && s_yes.Contains(pair.Value);

    private static (string Key, string Value) Pair(string text) => text.IndexOf('=', StringComparison.Ordinal) is var at and > 0
        ? (Word(text[..at]), text[(at + 1)..].Trim().Trim('"', '\'').ToLowerInvariant())
        : ("", "");

    private static string Word(string text) => new string([.. text.Where(char.IsAsciiLetter)]).ToLowerInvariant();
}
