namespace PlatformSdk.Contract.Needs.Connections;

/// <summary>An address of Redis, decoded, with everything that it sets.</summary>
/// <param name="Scheme">The scheme of a URL, empty for one without; null for settings.</param>
/// <param name="Hosts">The hosts, each with an optional port.</param>
/// <param name="User">The user, or null.</param>
/// <param name="Password">The password, or null.</param>
/// <param name="IsTls">What <c>ssl</c> says, or null.</param>
/// <param name="Settings">The other settings, or the rest of a URL.</param>
internal sealed record RedisText(
    string? Scheme, IReadOnlyList<string> Hosts, string? User, string? Password, bool? IsTls, IReadOnlyList<string> Settings)
{
    private const string Ssl = "ssl";

    /// <summary>Null for a URL whose pieces cannot be told apart.</summary>
    internal static RedisText? Read(string text)
    {
        if (AddressPieces.IsAddress(text))
        {
            return AddressPieces.Split(text) is not { } url ? null : new(url.Scheme, Split(url.Hosts), Decoded(url.User), Decoded(url.Password),
                null, [url.Rest]);
        }

        var settings = Split(text).Where(part => part.Contains('=', StringComparison.Ordinal)).ToList();
        // What follows a password may be a piece of it, and not a host.
        return new(null, [.. Split(text).TakeWhile(part => NameOf(part) != "password").Except(settings)],
            ValueOf("user") ?? ValueOf("username"), ValueOf("password"), bool.TryParse(ValueOf(Ssl), out var tls) ? tls : null,
            [.. settings.Where(part => NameOf(part) is not ("user" or "username" or "password")
                && !(NameOf(part) == Ssl && bool.TryParse(ValueOf(Ssl), out _)))]);

        string? ValueOf(string name) => settings.LastOrDefault(part => NameOf(part) == name)?.Split('=', 2)[1].Trim();
    }

    /// <summary>Whether neither a scheme nor a setting decides about TLS.</summary>
    internal bool LeavesTlsOpen => IsTls is null && Scheme is null or "" && !Settings.Any(part => part.Contains($"{Ssl}=", StringComparison.Ordinal));

    public override string ToString()
    {
        if (Scheme is not null)
            return Url(Scheme, Settings[0] + (IsTls is null ? "" : $"{(Settings[0].Contains('?', StringComparison.Ordinal) ? '&' : '?')}{TlsText}"));
        string[] all = [.. Settings, .. IsTls is null ? Array.Empty<string>() : [TlsText]];
        if (IsPlain(User) && IsPlain(Password))
        {
            return string.Join(',',
                [.. Hosts, .. all, .. User is null ? Array.Empty<string>() : [$"user={User}"],
                    .. Password is null ? Array.Empty<string>() : [$"password={Password}"]]);
        }

        var query = string.Join('&', all.Select(setting => setting.Split('=', 2))
            .Select(pair => $"{Uri.EscapeDataString(pair[0].Trim())}={Uri.EscapeDataString(pair[1].Trim())}"));
        return Url("", query.Length > 0 ? "?" + query : "");
    }

    private string TlsText => $"{Ssl}={(IsTls == true ? "true" : "false")}";

    private string Url(string scheme, string rest) =>
        new AddressPieces(scheme, Encoded(User), Encoded(Password), string.Join(',', Hosts), rest).ToString();

    /// <summary>Whether the client reads the value back as it is: it splits at each comma, and trims.</summary>
    private static bool IsPlain(string? value) => value is null || (!value.Contains(',', StringComparison.Ordinal) && value == value.Trim());

    private static string NameOf(string part) => part.Split('=', 2)[0].Trim().ToLowerInvariant();

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Decoded(string? piece) => piece is null ? null : Uri.UnescapeDataString(piece);

    private static string? Encoded(string? value) => value is null ? null : Uri.EscapeDataString(value);
}
