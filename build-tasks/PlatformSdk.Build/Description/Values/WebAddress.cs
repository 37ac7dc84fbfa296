namespace PlatformSdk.Build.Description.Values;

/// <summary>An absolute http(s) address without credentials.</summary>
internal sealed record WebAddress(string Text)
{
    internal int Port => new Uri(Text).Port;

    internal string Host => new Uri(Text).IdnHost;

    internal static WebAddress? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.Host.Length > 0
        && uri.Port > 0
        && uri.UserInfo.Length == 0
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            ? new WebAddress(text)
            : null;

    public override string ToString() => Text;
}
