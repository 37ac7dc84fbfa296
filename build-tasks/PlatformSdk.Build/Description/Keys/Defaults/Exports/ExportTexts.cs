using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys.Defaults.Exports;

/// <summary>The texts that are names in other tools.</summary>
internal static partial class ExportTexts
{
    /// <summary>What every portal accepts as an identifier, an alias or a key.</summary>
    internal static readonly TextShape Name =
        new("a name in the tool: letters, digits, '_', '-', '.', ':', '@', '=' and '/', a letter or '_' first, such as service", Identifier(), 100);

    internal static readonly TextShape Provider =
        new("where Cortex has the group from, such as CORTEX, GITHUB or OKTA", Capitals(), 50);

    internal static readonly TextShape ResourceType =
        new("a type of resource in Score: letters, digits and '-', at least two characters, such as amqp", ScoreType(), 63);

    internal static readonly TextShape Output = new("an output of a resource in Score, such as access_key_id", ScoreOutput(), 100);

    internal static readonly TextShape ChartName =
        new("the name of a chart such as \"{system}-{name}\": lower-case letters, digits, '-', and the placeholders {system} and {name}",
            Chart(), 100);

    internal static Regex FactPattern => Fact();

    internal static Regex FieldPattern => SecretField();

    [GeneratedRegex("^[a-z][a-zA-Z]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Fact();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex SecretField();

    [GeneratedRegex("^[A-Za-z_][-A-Za-z0-9_.:@=/]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex("^[A-Z][A-Z_]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    [GeneratedRegex("^[A-Za-z0-9][-A-Za-z0-9]*[A-Za-z0-9]\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ScoreType();

    [GeneratedRegex("^[A-Za-z_][-A-Za-z0-9_.]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ScoreOutput();

    [GeneratedRegex("^([a-z0-9]|\\{system\\}|\\{name\\})(-?([a-z0-9]|\\{system\\}|\\{name\\}))*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Chart();
}
