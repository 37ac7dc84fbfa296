using System.Text.RegularExpressions;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Contract.Needs.Connections;

namespace PlatformSdk.Secrets.Addresses;

/// <summary>
/// A connection string without a credential: hosts with ports, and options that are flags or numbers, or a URL of only scheme, hosts and number.
/// Everything else may contain a secret.
/// </summary>
internal static partial class PlainAddress
{
    internal static bool Is(NeedType type, string text) => AddressScheme.Find(text) is { } scheme
        ? type.Schemes.Any(known => known.Scheme == scheme) && Url().IsMatch(text)
        : type == NeedTypes.Redis && Hosts().IsMatch(text);

    private const string Host = @"([A-Za-z]([-A-Za-z0-9.]*[A-Za-z0-9])?|\d{1,3}(\.\d{1,3}){3}|\[[0-9A-Fa-f:.]+\])";
    private const string Port = @":\d{1,5}";

    [GeneratedRegex($@"^[a-z]+://{Host}({Port})?(,{Host}({Port})?)*(/\d{{0,3}})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex($@"^(localhost|{Host}{Port}(, ?{Host}{Port})*)"
        + @"(, ?(ssl|abortConnect|allowAdmin|resolveDns|defaultDatabase|keepAlive|connectRetry|connectTimeout|syncTimeout|asyncTimeout)="
        + @"(true|false|\d{1,6}))*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hosts();
}
