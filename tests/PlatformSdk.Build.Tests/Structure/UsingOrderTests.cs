using System.Text.RegularExpressions;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Structure;

/// <summary>
/// The order that <c>dotnet format</c> gives. To check it, that command loads the whole solution, for more than a minute; for whitespace it needs
/// no project.
/// </summary>
public partial class UsingOrderTests
{
    [Fact]
    public void Usings_are_in_the_order_of_an_editor() =>
        SourceFiles.Below(Repository.Root).SelectMany(Unordered).ShouldBeEmpty("run 'dotnet format PlatformSdk.sln'");

    [Theory]
    [InlineData("using Alpha;\nusing System;\n")]
    [InlineData("using Beta;\nusing Alpha;\n")]
    [InlineData("using System.Text;\nusing System;\n")]
    [InlineData("using static System.Math;\nusing Alpha;\n")]
    [InlineData("using A = Alpha.A;\nusing static System.Math;\n")]
    public void A_using_in_the_wrong_place_is_found(string usings)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, $"{usings}\nnamespace Gamma;\n");

        Unordered(file).ShouldHaveSingleItem().ShouldEndWith(":2");
        File.Delete(file);
    }

    /// <summary>The place of each using that belongs before the one above it.</summary>
    private static IEnumerable<string> Unordered(string file)
    {
        string[]? above = null;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (Using().Match(line) is not { Success: true } found)
            {
                above = line.Trim().Length == 0 ? above : null;
                continue;
            }

            var here = Key(found);
            if (above is not null && Compare(above, here) > 0)
                yield return $"{Path.GetRelativePath(Repository.Root, file)}:{number}";
            above = here;
        }
    }

    /// <summary>Global ones first, then namespaces, static types and aliases; among namespaces, those of System first.</summary>
    private static string[] Key(Match found)
    {
        var alias = found.Groups["alias"];
        var words = (alias.Success ? alias : found.Groups["name"]).Value.Split('.');
        return
        [
            found.Groups["global"].Success ? "0" : "1",
            alias.Success ? "2" : found.Groups["static"].Success ? "1" : "0",
            !alias.Success && words[0] == "System" ? "0" : "1",
            .. words,
        ];
    }

    private static int Compare(string[] one, string[] other) => one.Zip(other, StringComparer.OrdinalIgnoreCase.Compare)
        .FirstOrDefault(order => order != 0, one.Length - other.Length);

    [GeneratedRegex(@"^(?<global>global )?using (?<static>static )?((?<alias>\w+) = )?(?<name>[\w.]+)(<.*>)?;", RegexOptions.CultureInvariant)]
    private static partial Regex Using();
}
