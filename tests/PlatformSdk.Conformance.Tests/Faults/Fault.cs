namespace PlatformSdk.Conformance.Tests.Faults;

/// <summary>One mistake planted into good output.</summary>
/// <param name="Name">What is wrong, for people.</param>
/// <param name="File">Where.</param>
/// <param name="From">The text that is right; its first occurrence is replaced.</param>
/// <param name="To">The text that is wrong.</param>
/// <param name="Rule">The rule that must find it.</param>
internal sealed record Fault(string Name, string File, string From, string To, string Rule)
{
    /// <summary>The files with the mistake in them.</summary>
    internal IEnumerable<KeyValuePair<string, string>> PlantInto(IReadOnlyDictionary<string, string> good)
    {
        var text = good[File];
        var at = text.IndexOf(From, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"'{From}' is no longer in {File}: the fault plants nothing");
        return good.Select(f => f.Key == File ? new(File, string.Concat(text.AsSpan(0, at), To, text.AsSpan(at + From.Length))) : f);
    }
}
