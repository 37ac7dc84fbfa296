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

    // Asked once: every question goes through all keys of all sources.
    private readonly IConfigurationSection[] _children = [.. section.GetChildren()];

    internal void Section(string key, Action<SettingsReader> read)
    {
        _known.Add(key);
        if (!Has(key))
            return;
        var inner = new SettingsReader(section.GetSection(key), $"{path}:{key}", errors);
        read(inner);
        inner.ReportUnknown(sectionsMayBeOthers: false);
    }

    /// <summary>Reads sections whose keys are user-defined names.</summary>
    internal void Each(string key, Action<string, SettingsReader> read)
    {
        _known.Add(key);
        if (!Has(key))
            return;
        foreach (var child in section.GetSection(key).GetChildren())
        {
            var inner = new SettingsReader(child, $"{path}:{key}:{child.Key}", errors);
            read(child.Key, inner);
            inner.ReportUnknown(sectionsMayBeOthers: false);
        }
    }

    internal void Text(string key, Action<string> set) => Read(key, "", text =>
    {
        set(text);
        return true;
    });

    internal void Texts(string key, Action<IReadOnlyList<string>> set)
    {
        _known.Add(key);
        if (!Has(key))
            return;
        var one = section[key];
        var many = section.GetSection(key).GetChildren().Select(child => child.Value).OfType<string>();
        var values = one is null ? [.. many] : one.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (values.Length > 0)
            set(values);
    }

    // One method for each type of number: a generic one over IParsable would be compiled at every start.
    internal void Number(string key, Action<double> set) => Read(key, "a number", text =>
    {
        var parsed = double.TryParse(text, CultureInfo.InvariantCulture, out var value);
        if (parsed)
            set(value);
        return parsed;
    });

    internal void Whole(string key, Action<int> set) => Read(key, "a whole number", text =>
    {
        var parsed = int.TryParse(text, CultureInfo.InvariantCulture, out var value);
        if (parsed)
            set(value);
        return parsed;
    });

    internal void Large(string key, Action<long> set) => Read(key, "a whole number", text =>
    {
        var parsed = long.TryParse(text, CultureInfo.InvariantCulture, out var value);
        if (parsed)
            set(value);
        return parsed;
    });

    internal void Flag(string key, Action<bool> set)
        => Read(key, "true or false", text =>
    {
        var parsed = bool.TryParse(text, out var value);
        if (parsed)
            set(value);
        return parsed;
    });

    internal void Choice<T>(string key, Action<T> set) where T : struct, Enum
    {
        _known.Add(key);
        // The names are listed only if they are needed, because of what it costs at the start.
        if (Has(key))
            ReadChoice(key, set);
    }

    internal void Duration(string key, Action<TimeSpan> set)
        => Read(key, "a duration such as 500ms, 10s, 2m or 00:00:10", text =>
    {
        var parsed = Durations.TryParse(text, out var value);
        if (parsed)
            set(value);
        return parsed;
    });

    /// <summary>Marks keys that other code reads as known.</summary>
    internal void Ignore(IEnumerable<string> keys) => _known.UnionWith(keys);

    /// <param name="sectionsMayBeOthers">At the top level, whole sections may belong to another package.</param>
    internal void ReportUnknown(bool sectionsMayBeOthers)
    {
        foreach (var child in _children)
        {
            if (_known.Contains(child.Key) || (sectionsMayBeOthers && child.Value is null))
                continue;
            var near = Suggestion.Nearest(child.Key, _known);
            errors.Add($"'{path}:{child.Key}' is not a platform setting{(near is null ? "" : $"; did you mean '{near}'?")}");
        }
    }

    private bool Has(string key)
    {
        foreach (var child in _children)
        {
            if (string.Equals(child.Key, key, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private void ReadChoice<T>(string key, Action<T> set) where T : struct, Enum
        => Read(key, "one of " + string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant())), text =>
    {
        var parsed = Enum.TryParse<T>(text, ignoreCase: true, out var value) && !char.IsAsciiDigit(text[0]) && Enum.IsDefined(value);
        if (parsed)
            set(value);
        return parsed;
    });

    private void Read(string key, string expected, Func<string, bool> use)
    {
        _known.Add(key);
        if (!Has(key) || section[key] is not { Length: > 0 } text)
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
