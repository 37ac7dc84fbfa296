using System.Globalization;

namespace PlatformSdk.Contract.Needs.Connections;

/// <summary>
/// <c>host:port,name=value</c>, as StackExchange.Redis has it, or a URL. A password with a comma takes a URL; without a scheme, it leaves open
/// whether the connection has TLS, as the other form does.
/// </summary>
/// <param name="usualPort">The port.</param>
/// <param name="tlsPort">The port of <c>ssl=true</c> without one.</param>
internal sealed class RedisForm(int usualPort, int tlsPort) : ConnectionForm
{
    internal override IReadOnlyCollection<string> PartsIn(string text)
    {
        var said = RedisText.Read(text);
        return
        [
            .. new (string Keyword, bool IsSet)[]
            {
                (PartKeyword.Host, said?.Hosts.Count > 0), (PartKeyword.Username, said?.User is not null),
                (PartKeyword.Password, said?.Password is not null),
            }.Where(part => part.IsSet).Select(part => part.Keyword),
        ];
    }

    internal override int? PortIn(string text) => RedisText.Read(text) is not { Hosts: [var first, ..] } said ? null
        : AddressPieces.PortOf(first) ?? (said.Scheme is null && said.IsTls == true ? tlsPort : null);

    internal override string? Join(string? text, IReadOnlyDictionary<string, string> parts)
    {
        var (host, port) = (parts.GetValueOrDefault(PartKeyword.Host), parts.GetValueOrDefault(PartKeyword.Port));
        // Some operators leave a whole URL as the host.
        if (RedisText.Read(host is not null && AddressPieces.IsAddress(host) ? host : text ?? "") is not { } said)
            return text;
        IReadOnlyList<string> hosts = host is null || AddressPieces.IsAddress(host) ? said.Hosts : [host];
        if (hosts.Count == 0)
            return text;
        port ??= (said.Scheme is null && said.IsTls == true ? tlsPort : usualPort).ToString(CultureInfo.InvariantCulture);
        return (said with
        {
            Hosts = [.. hosts.Select(one => one.StartsWith('!') ? one : AddressPieces.At(one, port))],
            User = parts.GetValueOrDefault(PartKeyword.Username) ?? said.User,
            Password = parts.GetValueOrDefault(PartKeyword.Password) ?? said.Password,
            IsTls = said.IsTls ?? (parts.ContainsKey(PartKeyword.Authority) && said.LeavesTlsOpen ? true : null),
        }).ToString();
    }
}
