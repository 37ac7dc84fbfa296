using Polly;

namespace PlatformSdk.Calls;

/// <summary>What strategies need to know of the request that they are about.</summary>
internal sealed record CallContext(HttpRequestMessage Request, long Begin)
{
    private static readonly ResiliencePropertyKey<CallContext> s_key = new("PlatformSdk.Call");

    internal static CallContext FromResilience(ResilienceContext context) => context.Properties.GetValue(s_key, null!);

    internal void Attach(ResilienceContext context) => context.Properties.Set(s_key, this);
}
