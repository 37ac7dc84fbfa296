using PlatformSdk.EndToEnd.Tests.Docs;
using PlatformSdk.EndToEnd.Tests.Native;
using PlatformSdk.EndToEnd.Tests.Packages;
using PlatformSdk.EndToEnd.Tests.Pipeline;
using PlatformSdk.EndToEnd.Tests.Quickstart;
using PlatformSdk.EndToEnd.Tests.Samples;
using PlatformSdk.EndToEnd.Tests.Template;
using Xunit.Sdk;
using Xunit.v3;

namespace PlatformSdk.EndToEnd.Tests;

/// <summary>What takes minutes begins first, so that at the end nothing is waited for. All else comes in any order.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] s_long = [NativeImage.Collection, Written.Collection, Scaffolds.Collection, typeof(JourneyTests).FullName!,
        typeof(QuickstartTests).FullName!, Shop.Collection, typeof(PackageTests).FullName!];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. DefaultTestCollectionOrderer.Instance.OrderTestCollections(testCollections).OrderBy(Rank)];

    private static int Rank<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var name = collection.TestCollectionDisplayName;
        var place = Array.FindIndex(s_long, one => name == one || name.Contains($" {one} ", StringComparison.Ordinal));
        return place < 0 ? s_long.Length : place;
    }
}
