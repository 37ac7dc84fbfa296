using System.ComponentModel.DataAnnotations;

namespace PlatformSdk;

/// <summary>
/// The minimum and maximum of a duration in seconds. <c>RangeAttribute</c> converts by reflection, which does not work with trimming.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DurationRangeAttribute(double shortest, double longest) : ValidationAttribute
{
    public double Shortest { get; } = shortest;

    public double Longest { get; } = longest;

    public override bool IsValid(object? value)
        => value is null || (value is TimeSpan duration && duration.TotalSeconds >= Shortest && duration.TotalSeconds <= Longest);

    public override string FormatErrorMessage(string name) => FormattableString.Invariant($"{name} must be between {Shortest} s and {Longest} s.");
}
