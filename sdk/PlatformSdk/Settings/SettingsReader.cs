using System.Globalization;
using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;

namespace PlatformSdk.Settings;

/// <summary>
/// Reads the settings of one section. Unlike the configuration binder, it collects every mistake instead of stopping at the first, and reports
/// unknown keys.
/// </summary>
internal sealed class SettingsReader(IConfiguration section, string path, ICollection<string> errors)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    internal void Section(string key, Action<SettingsReader> read)
    {
        _known.Add(key);
        var inner = new SettingsReader(section.GetSection(key), $"{path}:{key}", errors);
        read(inner);
        inner.ReportUnknown(sectionsMayBeOthers: false);
    }

    /// <summary>Reads sections whose keys are user-defined names.</summary>
    internal void Each(string key, Action<string, SettingsReader> read)
    {
        _known.Add(key);
        foreach (var child in section.GetSection(key).GetChildren())
        {
            var inner = new SettingsReader(child, $"{path}:{key}:{child.Key}", errors);
            read(child.Key, inner);
            inner.ReportUnknown(sectionsMayBeOthers: false);
        }
    }

    internal void Text(string key, Action<string> set) => Read(key, "", text => Use(true, text, set));

    internal void Texts(string key, Action<IReadOnlyList<string>> set)
    {
        _known.Add(key);
        var one = section[key];
        var many = section.GetSection(key).GetChildren().Select(child => child.Value).OfType<string>();
        var values = one is null ? [.. many] : one.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (values.Length > 0)
            set(values);
    }

    internal void Number<T>(string key, Action<T> set) where T : struct, IParsable<T>
        => Read(key, typeof(T) == typeof(double)
            ? "a number"
            : "a whole number", text => Use(T.TryParse(text, CultureInfo.InvariantCulture, out var value), value, set));

    internal void Flag(string key, Action<bool> set)
        => Read(key, "true or false", text => Use(bool.TryParse(text, out var value), value, set));

    internal void Choice<T>(string key, Action<T> set) where T : struct, Enum
        => Read(key, "one of " + string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant())),
            text => Use(!char.IsAsciiDigit(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value)
                && Enum.IsDefined(value), text, t => set(Enum.Parse<T>(t, ignoreCase: true))));

    internal void Duration(string key, Action<TimeSpan> set)
        => Read(key, "a duration such as 500ms, 10s, 2m or 00:00:10", text => Use(Durations.TryParse(text, out var value), value, set));

    /// <summary>Marks keys that other code reads as known.</summary>
    internal void Ignore(IEnumerable<string> keys) => _known.UnionWith(keys);

    /// <param name="sectionsMayBeOthers">At the top level, whole sections may belong to another package.</param>
    internal void ReportUnknown(bool sectionsMayBeOthers)
    {
        foreach (var child in section.GetChildren())
        {
            if (_known.Contains(child.Key) || (sectionsMayBeOthers && child.Value is null))
                continue;
            var near = Suggestion.Nearest(child.Key, _known);
            errors.Add($"'{path}:{child.Key}' is not a platform setting{(near is null ? "" : $"; did you mean '{near}'?")}");
        }
    }

    private static bool Use<T>(bool parsed, T value, Action<T> set)
    {
        if (parsed)
            set(value);
        return parsed;
    }

    private void Read(string key, string expected, Func<string, bool> use)
    {
        _known.Add(key);
        if (section[key] is not { Length: > 0 } text)
            return;
        try
        {
            if (!use(text))
                errors.Add($"'{path}:{key}' is '{text}'; it must be {expected}.");
        }
        catch (ArgumentOutOfRangeException refused)
        {
            // Thrown by the option, which knows its own range.
            errors.Add($"'{path}:{key}' is '{text}': {refused.Message.Split(" (Parameter", 2)[0].Split('\n')[0]}");
        }
    }
}
