using System.Text;

namespace PlatformSdk.Testing.Fuzzing;

/// <summary>Spoils a good description: single bytes, tokens, or whole lines. The same seed spoils it the same way.</summary>
internal static class Mutation
{
    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ":", ": ", ",", "- ", "#", "&a ", "*a", "!", "!!str ", "|", ">", "\"", "'", "%", "@", "`", "\t", "\r\n", "\n", "---\n",
            "...\n", "? ", "<<: ",
        "null", "~", "on", "0x1F", "1e309", "08", "-1", "99999999999999999999", "..", "2..10", "\u0085", "\u2028", "\ufeff", "\u0000", "é", "😀",
            "platform-sdk/v1",
        "kind", "environments", "needs", "replicas", "type: postgres", "*".PadRight(300, '*'),
        "$patch: delete", "$patch: replace", "(", ")", ";", "$$", "$a$", "/*", "*/", "--", "E'", "\\", "true", "{}", "[]", "\\ud800", "=", ",",
        "http://", "%00",
    ];

    internal static byte[] Of(byte[] good, Random random)
    {
        var bytes = good.ToArray();
        for (var rounds = random.Next(1, 5); rounds > 0; rounds--)
        {
            bytes = random.Next(6) switch
            {
                0 => Flip(bytes, random),
                1 => Splice(bytes, random, []),
                2 or 3 => Splice(bytes, random, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)])),
                4 => MoveLine(bytes, random),
                _ => Repeat(bytes, random),
            };
        }

        return bytes;
    }

    private static byte[] Flip(byte[] bytes, Random random)
    {
        if (bytes.Length > 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    /// <summary>Puts something in the place of a few bytes.</summary>
    private static byte[] Splice(byte[] bytes, Random random, byte[] insert)
    {
        var at = random.Next(bytes.Length + 1);
        var length = Math.Min(random.Next(8), bytes.Length - at);
        return [.. bytes[..at], .. insert, .. bytes[(at + length)..]];
    }

    private static byte[] MoveLine(byte[] bytes, Random random)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n').ToList();
        var line = lines[random.Next(lines.Count)];
        lines.Insert(random.Next(lines.Count), random.Next(2) == 0 ? line : "  " + line);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static byte[] Repeat(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        var length = Math.Min(random.Next(40), bytes.Length - at);
        var piece = bytes[at..(at + length)];
        return [.. bytes[..at], .. Enumerable.Repeat(piece, random.Next(1, 60)).SelectMany(p => p), .. bytes[at..]];
    }
}
