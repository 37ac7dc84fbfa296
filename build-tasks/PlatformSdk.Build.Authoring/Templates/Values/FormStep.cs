using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Authoring.Templates.Values;

/// <summary>One step of a value form: how the template engine computes it, and how a template of Backstage says the same.</summary>
internal abstract record FormStep
{
    /// <summary>As the engine does it.</summary>
    internal abstract string Apply(string value);

    /// <summary>The expression in Nunjucks, or null where it cannot be said.</summary>
    /// <param name="expression">The value before.</param>
    /// <param name="isAscii">Whether the value is known to hold ASCII only.</param>
    internal abstract string? Script(string expression, bool isAscii);
}

internal sealed record LowerStep : FormStep
{
    internal override string Apply(string value) => value.ToLowerInvariant();

    internal override string Script(string expression, bool isAscii) => $"{expression} | lower";
}

internal sealed record UpperStep : FormStep
{
    internal override string Apply(string value) => value.ToUpperInvariant();

    internal override string Script(string expression, bool isAscii) => $"{expression} | upper";
}

/// <summary>The first letter, and nothing else. Nunjucks' own <c>capitalize</c> changes the other letters, too.</summary>
internal sealed record FirstLetterStep(bool Upper) : FormStep
{
    internal override string Apply(string value) => value.Length == 0 ? value
        : (Upper ? char.ToUpper(value[0], CultureInfo.InvariantCulture) : char.ToLower(value[0], CultureInfo.InvariantCulture)) + value[1..];

    internal override string Script(string expression, bool isAscii) =>
        // A filter that follows takes the sum, not its last part.
        $"(({expression} | first | {(Upper ? "upper" : "lower")}) + ({expression} | replace(r/^./g, \"\")))";
}

internal sealed record ReplaceStep(string Pattern, string Replacement) : FormStep
{
    internal override string Apply(string value) => Regex.Replace(value, Pattern, Replacement, RegexOptions.None, TimeSpan.FromSeconds(5));

    internal override string? Script(string expression, bool isAscii)
    {
        if (ScriptPattern.Translate(Pattern, isAscii) is not { } pattern || ScriptPattern.TranslateReplacement(Replacement) is not { } replacement)
            return null;
        return ScriptPattern.NeverMatches(pattern) ? expression : $"{expression} | replace(r/{pattern}/g, {Text.Quote(replacement)})";
    }
}
