using System.Globalization;
using System.Text.RegularExpressions;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Contract.Needs.Connections;

namespace PlatformSdk.Build.Model.Laptop;

/// <summary>
/// What <c>local:</c> may be: <c>host:port</c>, several of them, a URL, or a connection string. No reason contains the text, because it may contain a
/// password.
/// </summary>
internal static partial class LocalAddress
{
    private const string BadPort = "a port is a number from 1 to 65535";

    /// <summary>Why the text cannot be the address of such a need, or null. The value of a secret can be anything.</summary>
    internal static string? WhyNot(NeedType type, string local) =>
        type.IsCalled ? OfUrl(["http", "https"], local) : type.IsDataStore ? OfStore(type, local) : null;

    internal static string Example(NeedType type) => string.Create(CultureInfo.InvariantCulture,
        $"{(type.IsCalled ? "http://" : "")}localhost:{type.Laptop?.Port ?? 5101}");

    private static string? OfStore(NeedType type, string local)
    {
        var scheme = local.IndexOf(AddressScheme.Separator, StringComparison.Ordinal);
        var pair = local.IndexOf('=', StringComparison.Ordinal);
        if (scheme >= 0 && (pair < 0 || scheme < pair))
        {
            var known = type.Schemes.Select(s => s.Scheme).Where(s => s.Length > 0).ToList();
            // An object store is called over HTTP.
            return OfUrl(known.Count > 0 ? known : ["http", "https", "s3"], local);
        }

        if (local.Split(',')[0].Contains('=', StringComparison.Ordinal))
            return Port().Match(local) is { Success: true } said && !IsPort(said.Groups["port"].Value) ? BadPort : null;
        // Only StackExchange.Redis has options after the hosts, and a usual port.
        return local.Split(',', StringSplitOptions.TrimEntries).Where((part, i) => i == 0 || !part.Contains('=', StringComparison.Ordinal))
            .Select(host => OfHost(host, type == NeedTypes.Redis)).FirstOrDefault(reason => reason is not null);
    }

    private static string? OfUrl(List<string> schemes, string local)
    {
        if (AddressScheme.Find(local) is not { } scheme)
            return $"it does not begin with {schemes[0]}://";
        if (!schemes.Contains(scheme))
            return $"it begins with none of {string.Join(", ", schemes.Select(s => s + AddressScheme.Separator))}";
        var rest = local[(local.IndexOf(AddressScheme.Separator, StringComparison.Ordinal) + AddressScheme.Separator.Length)..];
        // An '@' that is not encoded may be part of a password, and so may anything before it.
        var hosts = rest[(rest.LastIndexOf('@') + 1)..].Split('/', '?', '#')[0];
        return hosts.Split(',').Select(host => OfHost(host, mayBeAlone: true)).FirstOrDefault(reason => reason is not null);
    }

    private static string? OfHost(string text, bool mayBeAlone)
    {
        if (Host().Match(text) is not { Success: true } host)
            return text.Length > 0 && text.All(char.IsAsciiDigit) ? "it is a port without a host" : "it is not of the form host:port";
        var port = host.Groups["port"];
        return port.Success ? IsPort(port.Value) ? null : BadPort : mayBeAlone ? null : "it has no port";
    }

    private static bool IsPort(string text) => text.Length > 0 && text[0] != '0'
        && ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex(@"^(\[[0-9A-Fa-f:.%]+\]|(?![0-9]+(:|\z))[\w]([-._\w]*\w)?\.?)(:(?<port>.*))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"(^|;)\s*port\s*=\s*(?<port>[^;]*?)\s*(;|\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Port();
}
