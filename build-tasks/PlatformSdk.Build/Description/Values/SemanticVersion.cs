using NuGet.Versioning;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Description.Values;

/// <summary>A version in NuGet's order. Equal texts are compared without loading NuGet.Versioning, which covers nearly every build.</summary>
internal sealed record SemanticVersion(string Text) : IComparable<SemanticVersion>
{
    /// <summary>The version of this package.</summary>
    internal static SemanticVersion OfThisSdk { get; } = new(SdkPackages.Version);

    internal static bool IsValid(string text) => NuGetVersion.TryParse(text, out _);

    /// <summary>An invalid version has no order: it is neither older nor newer.</summary>
    public int CompareTo(SemanticVersion? other) => other is null ? 1 : Text == other.Text ? 0 : Compare(Text, other.Text);

    private static int Compare(string one, string other) =>
        NuGetVersion.TryParse(one, out var left) && NuGetVersion.TryParse(other, out var right) ? left.CompareTo(right) : 0;
}
