using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Apis;

/// <summary>What a .proto file declares at its top level, as far as the catalog shows it.</summary>
/// <param name="Services">The full names of its gRPC services.</param>
/// <param name="Imports">The files that it imports, without those that come with every compiler of .proto files.</param>
internal sealed partial record ProtoFile(IReadOnlyList<string> Services, IReadOnlyList<string> Imports)
{
    internal static ProtoFile Parse(string text)
    {
        string[] tokens = [.. Tokens().Matches(text).Select(token => token.Value).Where(token => !IsComment(token))];
        var (package, services, imports, depth) = ("", new List<string>(), new List<string>(), 0);
        for (var at = 0; at < tokens.Length; at++)
        {
            depth += tokens[at] switch { "{" => 1, "}" => -1, _ => 0 };
            if (depth != 0 || (at > 0 && tokens[at - 1] is not (";" or "}")))
                continue;
            var last = Array.FindIndex(tokens, at, token => token is ";" or "{");
            if (last < at + 2)
                continue;
            if (tokens[at] == "package")
                package = tokens[at + 1] + ".";
            else if (tokens[at] == "service" && tokens[last] == "{")
                services.Add(tokens[at + 1]);
            else if (tokens[at] == "import")
                imports.Add(tokens[last - 1].Trim('"', '\''));
        }

        return new ProtoFile([.. services.Select(name => package + name)],
            [.. imports.Where(path => !path.StartsWith("google/protobuf/", StringComparison.Ordinal))]);
    }

    private static bool IsComment(string token) =>
        token.StartsWith("//", StringComparison.Ordinal) || token.StartsWith("/*", StringComparison.Ordinal);

    [GeneratedRegex("""//[^\n]*|/\*[\s\S]*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[A-Za-z_][\w.]*|[^\s\w]|\w+""", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();
}
