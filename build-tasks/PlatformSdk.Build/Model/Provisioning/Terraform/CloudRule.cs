using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Model.Provisioning.Terraform;

/// <summary>What the cloud accepts as an argument. Without it, only an apply would find out, with half of the infrastructure made.</summary>
/// <param name="Argument">The input of the module, or the argument of the resource.</param>
/// <param name="Expected">What it accepts, in words.</param>
/// <param name="Accepts">Whether it accepts a value.</param>
internal sealed record CloudRule(string Argument, string Expected, Func<string, bool> Accepts)
{
    /// <summary>The names that it accepts, for a suggestion.</summary>
    internal IReadOnlyList<string> Names { get; private init; } = [];

    internal static CloudRule Matching(string argument, string expected, string pattern) =>
        new(argument, expected, value => Regex.IsMatch(value, $"^(?:{pattern})\\z", RegexOptions.CultureInvariant));

    internal static CloudRule OneOf(string argument, string expected, params IReadOnlyList<string> names) =>
        new(argument, expected, names.Contains) { Names = names };

    internal static CloudRule Between(string argument, string unit, int least, int most, int step = 1) => new(argument,
        string.Create(CultureInfo.InvariantCulture, $"{least} to {most} {unit}{(step == 1 ? "" : $" in steps of {step}")}"),
        value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most && number % step == 0);
}
