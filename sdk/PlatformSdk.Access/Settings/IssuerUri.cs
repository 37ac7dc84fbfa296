using PlatformSdk.Contract;

namespace PlatformSdk.Access.Settings;

/// <summary>The addresses that the process trusts to name keys: https, or on a laptop also http on the same machine.</summary>
internal static class IssuerUri
{
    internal static Uri? Parse(string? text, bool isDevelopment, List<string> errors)
    {
        if (text is null)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && IsTrusted(uri, isDevelopment) && uri.Query.Length == 0 && uri.Fragment.Length == 0)
            return uri;
        errors.Add($"'{AccessSettings.Issuer}' must be an https address without user, query and fragment, such as https://login.example.com; " +
            "in Development http is accepted for localhost.");
        return null;
    }

    internal static bool IsTrusted(Uri uri, bool isDevelopment) => uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback && isDevelopment));
}
