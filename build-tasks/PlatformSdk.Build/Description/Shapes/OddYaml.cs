using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>Detects values that some YAML readers interpret differently.</summary>
internal static class OddYaml
{
    /// <summary>A sentence for the end of an error, or an empty string.</summary>
    internal static string Hint(YamlScalar scalar) =>
        IsOdd(scalar) ? $" YAML may read it as {Ambiguity.ReadAs(scalar.Value)}; quote it if it is a text." : "";

    /// <summary>Warns about a value that is taken as written, although other readers interpret it differently.</summary>
    internal static void Report(YamlScalar scalar, FindingList findings)
    {
        if (IsOdd(scalar))
        {
            findings.Add(DescriptionCodes.ReadsOddly, scalar.Span,
                $"Other YAML tools may read {scalar.Value} as {Ambiguity.ReadAs(scalar.Value)}; this SDK reads the text \"{scalar.Value}\". " +
                    $"Quote it.");
        }
    }

    /// <summary>Integers, true and false mean the same to every reader.</summary>
    private static bool IsOdd(YamlScalar scalar) =>
        scalar.Style == ScalarStyle.Plain
        && scalar.Value.Length <= 40
        && Ambiguity.IsAmbiguous(scalar.Value)
        && scalar.Value is not ("true" or "false" or "0")
        && (scalar.Value[0] == '0' || scalar.Value.Any(c => !char.IsAsciiDigit(c)));
}
