using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description;

/// <summary>A <c>config</c> as one place of a file says it, whether or not it holds anywhere.</summary>
internal sealed record WrittenConfig(IReadOnlyDictionary<string, string> Values, Place At)
{
    internal static readonly WrittenConfig None = new(new Dictionary<string, string>(), Place.Nowhere);
}
