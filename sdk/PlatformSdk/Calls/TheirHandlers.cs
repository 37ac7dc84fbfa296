namespace PlatformSdk.Calls;

/// <summary>Recognizes handlers that a service added and that do what ours do.</summary>
internal static class TheirHandlers
{
    // By name: two packages that are not referenced, and types that are not public in every version.
    private static readonly string[] s_resilience =
        ["Microsoft.Extensions.Http.Resilience.ResilienceHandler", "Microsoft.Extensions.Http.Resilience.Internal.ResilienceHandler",
            "Microsoft.Extensions.Http.PolicyHttpMessageHandler"];

    private const string Discovery = "Microsoft.Extensions.ServiceDiscovery.Http.ResolvingHttpDelegatingHandler";

    /// <summary>The name of the first resilience handler in a chain.</summary>
    internal static string? Resilience(HttpMessageHandler? handler)
        => Chain(handler).SelectMany(Types).FirstOrDefault(type => s_resilience.Contains(type.FullName, StringComparer.Ordinal))?.Name;

    internal static bool IsDiscovery(HttpMessageHandler? handler) => Chain(handler).SelectMany(Types).Any(type => type.FullName == Discovery);

    private static IEnumerable<HttpMessageHandler> Chain(HttpMessageHandler? handler)
    {
        for (; handler is not null; handler = (handler as DelegatingHandler)?.InnerHandler)
            yield return handler;
    }

    private static IEnumerable<Type> Types(HttpMessageHandler handler)
    {
        for (var type = handler.GetType(); type is not null; type = type.BaseType)
            yield return type;
    }
}
