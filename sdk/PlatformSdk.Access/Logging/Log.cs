using Microsoft.Extensions.Logging;

namespace PlatformSdk.Access.Logging;

/// <summary>Every message of this package. Event ids are fixed: alerts and searches depend on them.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning,
        "The keys of {Issuer} cannot be read: {Why} Until they can, requests with a token are answered with 503.", EventName = "KeysUnknown")]
    internal static partial void KeysUnknown(ILogger logger, string issuer, string why);

    [LoggerMessage(2, LogLevel.Warning,
        "The keys of {Issuer} cannot be read again: {Why} Tokens are checked with the keys that were read before.", EventName = "KeysOld")]
    internal static partial void KeysOld(ILogger logger, string issuer, string why);

    [LoggerMessage(3, LogLevel.Information, "The keys of {Issuer} can be read again.", EventName = "KeysRecovered")]
    internal static partial void KeysRecovered(ILogger logger, string issuer);

    [LoggerMessage(10, LogLevel.Information,
        "Callers are authenticated by the service's own scheme '{Scheme}'. The issuer and the audience of Platform:Access are not applied to it.",
        EventName = "OwnScheme")]
    internal static partial void OwnScheme(ILogger logger, string scheme);

    [LoggerMessage(11, LogLevel.Information,
        "The service's own fallback policy decides which endpoints demand a caller, instead of that of Platform:Access.", EventName = "OwnPolicy")]
    internal static partial void OwnPolicy(ILogger logger);

    [LoggerMessage(12, LogLevel.Information,
        "Callers must authenticate, and this machine has no issuer. To call the service, run 'dotnet user-jwts create' in the folder of its " +
            "project (where appsettings.Development.json must exist; {{}} is enough), " +
        "start it again and send the token: curl -H \"Authorization: Bearer TOKEN\" ADDRESS", EventName = "NoIssuerOnLaptop")]
    internal static partial void NoIssuerOnLaptop(ILogger logger);

    [LoggerMessage(13, LogLevel.Warning,
        "'{Section}' in the configuration has no effect outside Development: Platform:Access alone says which tokens are accepted. Remove it, or " +
            "configure JwtBearerOptions in code.", EventName = "SectionIgnored")]
    internal static partial void SectionIgnored(ILogger logger, string section);

    [LoggerMessage(20, LogLevel.Warning, "No new token for calls to {Audience}: {Why} The one in use is valid for {Left:0} s.",
        EventName = "TokenOld")]
    internal static partial void TokenOld(ILogger logger, string audience, string why, double left);

    [LoggerMessage(21, LogLevel.Warning, "No token for calls to {Audience}: {Why} They fail until there is one.", EventName = "NoToken")]
    internal static partial void NoToken(ILogger logger, string audience, string why);
}
