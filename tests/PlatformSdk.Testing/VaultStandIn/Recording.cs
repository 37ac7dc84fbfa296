using System.Globalization;
using System.Text.Json.Nodes;

namespace PlatformSdk.Testing.VaultStandIn;

/// <summary>
/// One answer of a real Vault: status, headers and body as they were recorded. A test may change a value in the body, never its shape.
/// </summary>
public sealed record Recording(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
{
    // What a server says about the transport, which the replaying server says by itself.
    private static readonly string[] Transport = ["Content-Length", "Date", "Transfer-Encoding", "Connection"];

    public static Recording Of(string name)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "VaultStandIn", "Recordings", name + ".txt"));
        var response = text[(text.IndexOf("---- response\n", StringComparison.Ordinal) + "---- response\n".Length)..];
        var (head, body) = response.Split("\n\n", 2) is [var h, var b] ? (h, b) : (response, "");
        var lines = head.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).Where(pair => !Transport.Contains(pair[0]))
            .Select(pair => new KeyValuePair<string, string>(pair[0], pair[1]));
        return new(int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture), [.. headers], body.TrimEnd('\n') + "\n");
    }

    /// <summary>The same answer with one value replaced, found by the names on the way to it.</summary>
    public Recording With(string path, JsonNode? value)
    {
        var root = JsonNode.Parse(Body)!;
        var names = path.Split('.');
        var parent = names[..^1].Aggregate(root, (node, name) => node[name]!);
        if (parent[names[^1]] is null) throw new InvalidOperationException($"The recording has no {path}.");
        parent[names[^1]] = value;
        return this with { Body = root.ToJsonString() + "\n" };
    }

    public Recording WithHeader(string name, string value) =>
        this with { Headers = [.. Headers.Where(header => header.Key != name), new(name, value)] };
}
