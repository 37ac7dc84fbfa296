using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model;

/// <summary>The keys that apply to each kind.</summary>
internal static class KindOf
{
    internal static bool Means(IEnumerable<Key> keys, string name, ServiceKind kind) =>
        keys.FirstOrDefault(k => k.Name == name) is not { } key || key.Kinds.HasFlag(Flag(kind));

    private static Kinds Flag(ServiceKind kind) => kind switch
    {
        ServiceKind.Service => Kinds.Service,
        ServiceKind.Worker => Kinds.Worker,
        _ => Kinds.Job,
    };
}
