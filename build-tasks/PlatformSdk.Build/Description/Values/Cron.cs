using System.Globalization;

namespace PlatformSdk.Build.Description.Values;

/// <summary>
/// A schedule in the syntax of a CronJob (five fields of robfig/cron's standard parser, or a macro such as <c>@daily</c>). Without this check, a
/// mistake would only appear when the cluster refuses the object.
/// </summary>
internal sealed record Cron(string Text)
{
    private static readonly string[] Macros = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly (int Min, int Max, string[] Names)[] Fields =
        [(0, 59, []), (0, 23, []), (1, 31, []), (1, 12, Months), (0, 6, Days)];

    internal static Cron? Parse(string text)
    {
        if (Macros.Contains(text))
            return new Cron(text);
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == Fields.Length && parts.Zip(Fields).All(p => IsField(p.First, p.Second.Min, p.Second.Max, p.Second.Names))
            ? new Cron(string.Join(' ', parts))
            : null;
    }

    public override string ToString() => Text;

    private static bool IsField(string field, int min, int max, string[] names) =>
        field == "?" || field.Split(',').All(part => IsPart(part, min, max, names));

    private static bool IsPart(string part, int min, int max, string[] names)
    {
        var step = part.Split('/');
        if (step.Length > 2 || (step.Length == 2 && !(Number(step[1], []) is > 0 and <= 999)))
            return false;
        if (step[0] == "*")
            return true;
        var range = step[0].Split('-');
        if (range.Length > 2 || range.Any(r => r.Length == 0))
            return false;
        var low = Number(range[0], names) is { } l ? l + Offset(range[0], min) : -1;
        var high = range.Length == 1 ? low : Number(range[1], names) is { } h ? h + Offset(range[1], min) : -1;
        return low >= min && high >= low && high <= max;
    }

    /// <summary>Names count from the field's first value: January is 1, Sunday is 0.</summary>
    private static int Offset(string word, int min) => char.IsAsciiLetter(word[0]) ? min : 0;

    private static int? Number(string word, string[] names)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        var index = Array.IndexOf(names, word.ToLowerInvariant());
        return index < 0 ? null : index;
    }
}
