using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Reporting.Gathering;

/// <summary>
/// The files that a key changes, as its documentation names them. A test changes every key and looks at these files, so they are what the key does.
/// </summary>
internal static partial class NamedFiles
{
    /// <summary>Stands for every object of an environment.</summary>
    internal const string Every = "*";

    private static readonly string[] s_delivery =
        ["external-secret.yaml", "secret-provider-class.yaml", "migration-secret-provider-class.yaml"];

    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> s_known = new(StringComparer.Ordinal);

    internal static IReadOnlyList<string> In(Key key) => s_known.GetOrAdd(key.Effect, static effect =>
    [
        .. Names().Matches(effect).Select(match => match.Value),
        .. effect.Contains("the delivery objects", StringComparison.Ordinal) ? s_delivery : [],
        .. All().IsMatch(effect) ? [Every] : Array.Empty<string>(),
    ]);

    [GeneratedRegex(@"(?<![\w/.-])[a-z-]+\.yaml\b", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex("every other object|everything else", RegexOptions.CultureInvariant)]
    private static partial Regex All();
}
