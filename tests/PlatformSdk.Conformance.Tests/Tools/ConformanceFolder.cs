using System.Reflection;

namespace PlatformSdk.Conformance.Tests.Tools;

/// <summary><c>tests/conformance</c>, where the validators are.</summary>
internal static class ConformanceFolder
{
    internal static NodeFolder Scripts { get; } = new(typeof(ConformanceFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "ConformanceFolder").Value!);
}
