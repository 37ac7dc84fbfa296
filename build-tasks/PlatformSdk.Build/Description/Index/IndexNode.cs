using System.Text.Json;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Index;

/// <summary>A member of an index with its path, which a finding turns into a line. A member that is unknown belongs to a later version.</summary>
internal readonly struct IndexNode(JsonElement element, string path)
{
    private const int LongestText = 2000;

    internal string Path => path;

    internal IEnumerable<IndexNode> List(string name)
    {
        if (Member(name) is not { } list)
            return [];
        if (list.ValueKind != JsonValueKind.Array)
            throw Wrong(name, "a list");
        var at = Inner(name);
        return list.EnumerateArray().Select((item, index) => new IndexNode(item, $"{at}[{index}]"));
    }

    internal IndexNode? Object(string name) => Member(name) is { } value
        ? value.ValueKind == JsonValueKind.Object ? new IndexNode(value, Inner(name)) : throw Wrong(name, "an object") : null;

    /// <summary>An item of a list of texts.</summary>
    internal string AsText() => element.ValueKind == JsonValueKind.String && IsSound(element.GetString()!)
        ? element.GetString()! : throw new BadIndexException(path, $"'{path}' is not a text of one line.");

    internal string? Text(string name) => Member(name) is { } value ? new IndexNode(value, Inner(name)).AsText() : null;

    internal string Need(string name) => Text(name) ?? throw Wrong(name, "a text");

    /// <summary>A text that is read as a value.</summary>
    internal T? Value<T>(string name, Func<string, T?> parse, string expected)
        where T : class => Text(name) is { } text ? parse(text) ?? throw Wrong(name, expected) : null;

    internal T Need<T>(string name, Func<string, T?> parse, string expected)
        where T : class => Value(name, parse, expected) ?? throw Wrong(name, expected);

    /// <summary>One of some words. An unknown one belongs to a later version, and it is not safe to guess what it means.</summary>
    internal T Word<T>(string name)
        where T : struct, Enum
    {
        var text = Need(name);
        foreach (var value in Enum.GetValues<T>())
        {
            if (Shapes.Choice.Word(value) == text)
                return value;
        }

        throw Wrong(name, string.Join(", ", Enum.GetValues<T>().Select(Shapes.Choice.Word)));
    }

    internal bool Flag(string name) => Member(name) is { } value && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name, "true or false"),
    };

    internal int? Number(string name) => Member(name) is { } value
        ? value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 ? number : throw Wrong(name, "a number") : null;

    internal decimal Amount(string name) => Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var number)
        && number >= 0 ? number : throw Wrong(name, "a number");

    private JsonElement? Member(string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new BadIndexException(path, $"'{(path.Length == 0 ? "the file" : path)}' is not an object.");
        return element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private string Inner(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private BadIndexException Wrong(string name, string expected) =>
        new(Member(name) is null ? path : Inner(name), $"'{Shorten.Text(Inner(name))}' must be {expected}.");

    private static bool IsSound(string text) => text.Length <= LongestText && !text.Any(char.IsControl);
}

/// <summary>A member of an index is not as the schema describes it.</summary>
internal sealed class BadIndexException(string path, string message) : Exception(message)
{
    internal string Path => path;
}
