using Polly;

namespace PlatformSdk.Calls;

/// <summary>The data that resilience strategies need about a request.</summary>
internal sealed record CallContext(HttpRequestMessage Request, long Begin)
{
    private static readonly ResiliencePropertyKey<CallContext> s_key = new("PlatformSdk.Call");

    internal static CallContext FromResilience(ResilienceContext context) => context.Properties.GetValue(s_key, null!);

    internal void Attach(ResilienceContext context) => context.Properties.Set(s_key, this);
}
