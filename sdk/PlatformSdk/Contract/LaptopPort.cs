namespace PlatformSdk.Contract;

/// <summary>
/// The port of a program's page on a laptop when the program has no launch settings: always the same for a name, outside the range of the
/// scaffold's services, and none of the ports that browsers refuse.
/// </summary>
internal static class LaptopPort
{
    internal const int First = 7400;
    internal const int Count = 600;

    internal static int ForName(string name)
    {
        // FNV-1a, because string.GetHashCode differs from process to process.
        var hash = 2166136261u;
        foreach (var letter in name)
            hash = unchecked((hash ^ letter) * 16777619u);
        return First + (int)(hash % Count);
    }
}
