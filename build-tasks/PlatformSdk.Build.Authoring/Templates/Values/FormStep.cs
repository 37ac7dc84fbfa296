using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Authoring.Templates.Values;

/// <summary>A step of a value form: how the template engine computes it, and the equivalent Nunjucks expression.</summary>
internal abstract record FormStep
{
    /// <summary>Computes the value like the engine.</summary>
    internal abstract string Apply(string value);

    /// <summary>The Nunjucks expression, or null when there is no equivalent.</summary>
    /// <param name="expression">The expression of the previous value.</param>
    /// <param name="isAscii">Whether the value can only contain ASCII.</param>
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

/// <summary>Changes only the first letter. Nunjucks' own <c>capitalize</c> changes the other letters too.</summary>
internal sealed record FirstLetterStep(bool Upper) : FormStep
{
    internal override string Apply(string value) => value.Length == 0 ? value
        : (Upper ? char.ToUpper(value[0], CultureInfo.InvariantCulture) : char.ToLower(value[0], CultureInfo.InvariantCulture)) + value[1..];

    internal override string Script(string expression, bool isAscii) =>
        // The parentheses make a following filter apply to the whole sum.
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
