using System.Globalization;

namespace PlatformSdk.Contract.Needs.Connections;

/// <summary><c>amqps://user:password@host:port/virtual-host</c>.</summary>
/// <param name="tlsPort">The port that means TLS.</param>
internal sealed class AmqpForm(int tlsPort) : ConnectionForm
{
    private const string Tls = "amqps";

    internal override IReadOnlyCollection<string> PartsIn(string text) => AddressPieces.Split(text) is not { } address ? [] :
    [
        .. new (string Keyword, bool IsSet)[]
        {
            (PartKeyword.Host, address.Hosts.Length > 0), (PartKeyword.Username, address.User is not null),
            (PartKeyword.Password, address.Password is not null), (PartKeyword.VirtualHost, address.Rest.Length > 1),
        }.Where(part => part.IsSet).Select(part => part.Keyword),
    ];

    internal override int? PortIn(string text) => AddressPieces.Split(text) is not { } address ? null
        : AddressPieces.PortOf(address.Hosts) ?? (address.Scheme.Equals(Tls, StringComparison.OrdinalIgnoreCase) ? tlsPort : null);

    internal override string? Join(string? text, IReadOnlyDictionary<string, string> parts)
    {
        var said = text is null ? null : AddressPieces.Split(text);
        if ((text is not null && said is null) || (parts.GetValueOrDefault(PartKeyword.Host) ?? said?.Hosts) is not { Length: > 0 } host)
            return text;
        var port = parts.GetValueOrDefault(PartKeyword.Port);
        var isTls = port == tlsPort.ToString(CultureInfo.InvariantCulture) || parts.ContainsKey(PartKeyword.Authority);
        return new AddressPieces(
            said is { Scheme.Length: > 0 } ? said.Scheme : isTls ? Tls : "amqp",
            Encoded(PartKeyword.Username) ?? said?.User, Encoded(PartKeyword.Password) ?? said?.Password, AddressPieces.At(host, port),
            Encoded(PartKeyword.VirtualHost) is { } virtualHost ? $"/{virtualHost}" : said?.Rest ?? "").ToString();

        string? Encoded(string part) => parts.TryGetValue(part, out var value) ? Uri.EscapeDataString(value) : null;
    }
}
