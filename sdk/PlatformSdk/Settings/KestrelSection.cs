using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;

namespace PlatformSdk.Settings;

/// <summary>
/// Reads the section <c>Kestrel:Limits</c> with the names of <see cref="KestrelServerLimits"/>. ASP.NET Core documents it but reads only
/// <c>Kestrel:Endpoints</c> and similar sections. It is not read by the configuration binder, which ignores misspelt keys and stops at the first
/// mistake.
/// </summary>
internal static class KestrelSection
{
    internal static void Read(IConfiguration configuration, KestrelServerLimits limits, ICollection<string> errors)
    {
        var section = new SettingsReader(configuration.GetSection("Kestrel:Limits"), "Kestrel:Limits", errors);
        section.Large("MaxRequestBodySize", value => limits.MaxRequestBodySize = value);
        section.Large("MaxRequestBufferSize", value => limits.MaxRequestBufferSize = value);
        section.Large("MaxResponseBufferSize", value => limits.MaxResponseBufferSize = value);
        section.Whole("MaxRequestHeadersTotalSize", value => limits.MaxRequestHeadersTotalSize = value);
        section.Whole("MaxRequestHeaderCount", value => limits.MaxRequestHeaderCount = value);
        section.Whole("MaxRequestLineSize", value => limits.MaxRequestLineSize = value);
        section.Large("MaxConcurrentConnections", value => limits.MaxConcurrentConnections = value);
        section.Large("MaxConcurrentUpgradedConnections", value => limits.MaxConcurrentUpgradedConnections = value);
        section.Duration("KeepAliveTimeout", value => limits.KeepAliveTimeout = value);
        section.Duration("RequestHeadersTimeout", value => limits.RequestHeadersTimeout = value);
        ReadRate(section, "MinRequestBodyDataRate", limits.MinRequestBodyDataRate, rate => limits.MinRequestBodyDataRate = rate);
        ReadRate(section, "MinResponseDataRate", limits.MinResponseDataRate, rate => limits.MinResponseDataRate = rate);
        // The service may bind the sections Http2 and Http3 itself.
        section.ReportUnknown(sectionsMayBeOthers: true);
    }

    private static void ReadRate(SettingsReader limits, string key, MinDataRate? now, Action<MinDataRate> set) => limits.Section(key, rate =>
    {
        var (bytes, grace) = (now?.BytesPerSecond ?? 240, now?.GracePeriod ?? TimeSpan.FromSeconds(5));
        rate.Number("BytesPerSecond", value => set(new MinDataRate(bytes = value, grace)));
        rate.Duration("GracePeriod", value => set(new MinDataRate(bytes, grace = value)));
    });
}
