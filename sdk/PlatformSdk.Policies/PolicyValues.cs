using System.Globalization;
using System.Text.Json;

namespace PlatformSdk.Policies;

/// <summary>Reads values from JSON: as a test writes them, and as the build sends them, each with its place.</summary>
internal static class PolicyValues
{
    internal static PolicyValue FromJson(JsonElement json, string path) => json.ValueKind switch
    {
        JsonValueKind.Object => new PolicyValue(path, null,
            [.. json.EnumerateObject().Select(m => Entry(m.Name, FromJson(m.Value, PolicyValue.PathOf(path, m.Name))))]),
        JsonValueKind.Array => new PolicyValue(path, null, [.. json.EnumerateArray().Select((item, i) => FromJson(item, At(path, i)))]),
        _ => new PolicyValue(path, null, Scalar(json)),
    };

    /// <summary>A node is an object with its place <c>p</c>, and a scalar <c>v</c>, a list <c>l</c>, or a map <c>m</c> of pairs.</summary>
    internal static PolicyValue FromBuild(JsonElement node, string path, IReadOnlyList<int>? around)
    {
        var place = node.TryGetProperty("p", out var written) ? [.. written.EnumerateArray().Select(n => n.GetInt32())] : around;
        return node.TryGetProperty("m", out var map)
            ? new PolicyValue(path, place, [.. map.EnumerateArray().Select(pair => Member(pair[0].GetString()!, pair[1], path, place))])
            : node.TryGetProperty("l", out var list)
                ? new PolicyValue(path, place, [.. list.EnumerateArray().Select((item, i) => FromBuild(item, At(path, i), place))])
                : new PolicyValue(path, place, Scalar(node.GetProperty("v")));
    }

    private static KeyValuePair<string, PolicyValue> Member(string key, JsonElement value, string path, IReadOnlyList<int>? place) =>
        Entry(key, FromBuild(value, PolicyValue.PathOf(path, key), place));

    private static KeyValuePair<string, PolicyValue> Entry(string key, PolicyValue value) => new(key, value);

    private static string At(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    private static string? Scalar(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => json.GetString(),
        _ => json.GetRawText(),
    };
}
