using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace PlatformSdk.Management.Operations;

/// <summary>
/// The categories of all loggers. The logger factory does not list them, but it tells a new provider about each. This one is added on the first
/// request, and logs nothing.
/// </summary>
internal sealed class LoggerNames : ILoggerProvider, ISupportExternalScope
{
    /// <summary>The name of the level for everything, as in the configuration.</summary>
    internal const string Default = "Default";

    internal const int Longest = 256;

    /// <summary>A program may create categories without end.</summary>
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<string, byte> _names = new(StringComparer.Ordinal);

    internal ICollection<string> All => _names.Keys;

    public ILogger CreateLogger(string categoryName)
    {
        if (_names.Count < Most)
            _names.TryAdd(categoryName, 0);
        return NullLogger.Instance;
    }

    public void SetScopeProvider(IExternalScopeProvider scopeProvider)
    {
        // Without this interface, the factory would begin every scope here too.
    }

    public void Dispose()
    {
    }

    /// <summary>The category of a filter rule: empty for all.</summary>
    internal static string ToRule(string name) => name.Equals(Default, StringComparison.OrdinalIgnoreCase) ? "" : name;

    /// <summary>Null if it can be the category of a rule, otherwise what is wrong.</summary>
    internal static string? Refuse(string name)
    {
        if (name.Length > Longest)
            return $"The category has {name.Length} characters; {Longest} are allowed.";
        if (name.Length == 0 || name != name.Trim())
            return "The category is empty, or begins or ends with a space.";
        // In a rule, a star stands for any text.
        if (name.Contains('*', StringComparison.Ordinal))
            return "The category contains '*'. Set the beginning of the category instead: a level applies to everything that begins with it.";
        return name.Any(letter => char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned)
            ? "The category contains a character that is not printable."
            : null;
    }
}
