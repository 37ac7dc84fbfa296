using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Tasks.Documents;

/// <summary>The message of the exception that stopped a program: the first one of several, with the number of the others.</summary>
internal static partial class StopReason
{
    // With the words around it, a message has at most 160 characters.
    private const int Longest = 80;
    private const string OfSeveral = "System.AggregateException";

    /// <summary>Null when the output contains no exception.</summary>
    internal static string? In(string output)
    {
        var lines = output.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var start = lines.FindIndex(line => Thrown().IsMatch(line));
        if (start < 0)
            return null;
        var first = Thrown().Match(lines[start]);
        if (first.Groups["type"].Value != OfSeveral)
            return Short(MessageAt(first, lines, start), 0);
        // An exception of several lists them below its own message, each with its stack trace, and repeats the first one.
        var inner = lines.Skip(start + 1).Select(line => Inner().Match(line)).Where(match => match.Success).ToList();
        var others = inner.Select(match => match.Groups["number"].Value).Where(number => number is not ("" or "0")).Distinct().Count();
        var at = lines.FindIndex(start + 1, line => Inner().Match(line) is { Success: true } match && match.Groups["type"].Value != OfSeveral);
        return at < 0 ? Short(Unwrapped(first.Groups["reason"].Value), 0) : Short(MessageAt(Inner().Match(lines[at]), lines, at), others);
    }

    /// <summary>A message can be empty at its first line, such as that of a validation which lists its failures.</summary>
    private static string MessageAt(Match match, List<string> lines, int at)
    {
        var reason = match.Groups["reason"].Value.Trim();
        return reason.Length > 0 || at + 1 >= lines.Count || Frame().IsMatch(lines[at + 1]) ? reason : lines[at + 1].Trim();
    }

    /// <summary>The first message of several in parentheses; one of them may continue on the next line.</summary>
    private static string Unwrapped(string reason)
    {
        if (Several().Match(reason) is not { Success: true } several)
            return reason;
        var first = several.Groups["rest"].Value.Split(") (")[0];
        return first.Length < several.Groups["rest"].Length || !first.EndsWith(')') ? first : first[..^1];
    }

    private static string Short(string reason, int others)
    {
        var end = others == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", and {others} more");
        var text = reason.TrimEnd('.');
        return (text.Length + end.Length <= Longest ? text : text[..(Longest - end.Length - 1)].TrimEnd() + "…") + end;
    }

    [GeneratedRegex(@"^(Unhandled exception\. )?(?<type>[\w.+`]+(Exception|Error))( \([\w]+\))?: (?<reason>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Thrown();

    [GeneratedRegex(@"^\s*---> (\(Inner Exception #(?<number>\d+)\) )?(?<type>[\w.+`]+)( \([\w]+\))?: (?<reason>.*?)(<---)*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Inner();

    /// <summary>The message of an AggregateException, which contains those of its exceptions in parentheses.</summary>
    [GeneratedRegex(@"^One or more errors occurred\. \((?<rest>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    [GeneratedRegex(@"^\s+(at |--->)", RegexOptions.CultureInvariant)]
    private static partial Regex Frame();
}
