using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Development.Filters;

/// <summary>The filters in the address of a view, so that they work without a script and can be shared.</summary>
internal sealed class ViewQuery(string path, IQueryCollection query)
{
    internal const string Text = "text";
    internal const string Minutes = "minutes";
    internal const string Level = "level";
    internal const string Category = "category";
    internal const string Status = "status";
    internal const string Name = "name";
    internal const string Slower = "slower";
    internal const string View = "view";

    private const int Longest = 500;
    private static readonly string[] s_names = [Text, Level, Category, Status, Name, Slower, Minutes, View];

    internal string Path => path;

    internal bool HasFilters => s_names.Any(name => name != View && Get(name).Length > 0);

    internal string Get(string name) => query[name].ToString() is { Length: <= Longest } value ? value.Trim() : "";

    /// <summary>A positive number, or null.</summary>
    internal double? Number(string name)
        => double.TryParse(Get(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>The start of the time that is shown, or null for all of it.</summary>
    internal DateTimeOffset? Since(DateTimeOffset now)
        => Number(Minutes) is { } minutes and < 1_000_000 ? now - TimeSpan.FromMinutes(minutes) : null;

    /// <summary>The address of this view with one filter changed; an empty value removes it.</summary>
    internal string With(string changed, string value) => Address(path,
        s_names.Select(name => (name, name == changed ? value : Get(name))));

    internal static string Address(string path, params IEnumerable<(string Name, string Value)> filters)
    {
        var parts = filters.Where(filter => filter.Value.Length > 0).Select(filter => $"{filter.Name}={Uri.EscapeDataString(filter.Value)}");
        return string.Join('&', parts) is { Length: > 0 } all ? $"{path}?{all}" : path;
    }
}
