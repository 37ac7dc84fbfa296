using System.Reflection;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Findings;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Docs;

/// <summary>Pages, diagnostics, generated files, messages and comments avoid phrases that a reader must read twice.</summary>
public sealed class PlainEnglishTests
{
    private static readonly (Regex Idiom, string Instead)[] Table =
    [
        (Word("mend(s|ed|ing)?|cure[sd]?"), "fix"),
        (Word("anew"), "again"),
        (Word("whoever|somebody|anybody"), "you, or a noun such as 'the service team'"),
        (Word("he|she|him|his"), "you, or a noun such as 'the user'"),
        (Word("must be said"), "is required"),
        (Word("ha(s|ve) to say"), "reports"),
        (Word("by which"), "that, or two sentences"),
        (Word("(come|comes|came|coming) aboard"), "adopt"),
        (Word("born with"), "the defaults of"),
        (Word("can do without"), "optional"),
        (Word("of a laptop"), "on a laptop"),
        (Word("said by the"), "generated from the"),
        (Word("users feel"), "impact"),
        (new(@"(?<=[\w`'"")>] )(?<!\bthere )is no (?!longer\b|more\b)(?=[\w`'])", RegexOptions.IgnoreCase), "is not a")
    ];

    [Theory]
    [InlineData("**/*.md")]
    [InlineData("tests/**/Verified/**")]
    [InlineData("samples/**")]
    [InlineData("build-tasks/**")]
    [InlineData("sdk/**")]
    [InlineData("templates/**")]
    [InlineData("quickstart.cs")]
    [InlineData("test.cs")]
    public async Task Files_are_in_plain_English(string files)
    {
        var listed = await Command.RunAsync(Tool.Git.Require(), Repository.Root, "ls-files", "-z", "--", $":(glob){files}");
        var paths = listed.Output.Split('\0').Where(path => File.Exists(Path.Combine(Repository.Root, path))).ToList();

        paths.ShouldNotBeEmpty();
        paths.SelectMany(path => Idioms(path, File.ReadAllLines(Path.Combine(Repository.Root, path)))).ShouldBeEmpty();
    }

    [Fact]
    public void Diagnostics_are_in_plain_English()
    {
        var codes = typeof(Code).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => field.FieldType == typeof(Code)).Select(field => (Code)field.GetValue(null)!).ToList();

        codes.ShouldNotBeEmpty();
        codes.SelectMany(code => Idioms(code.Id, [code.Title, code.Cause, code.Example, code.Fix])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("To mend it, write it anew.", 2)]
    [InlineData("'x' is no duration; the port must be said.", 2)]
    [InlineData("Whoever deploys has the role by which he may.", 3)]
    [InlineData("There is no file, so it is no longer needed; if there is no key, recommend one. This is secured.", 0)]
    public void Idioms_are_found_and_their_neighbours_are_not(string text, int found) => Idioms("page.md", [text]).Count().ShouldBe(found);

    private static IEnumerable<string> Idioms(string place, IEnumerable<string> lines) => lines.SelectMany((line, index) => Table
        .SelectMany(row => row.Idiom.Matches(line).Select(match => $"{place}({index + 1}): '{match.Value}': write '{row.Instead}' instead")));

    private static Regex Word(string words) => new($@"\b({words})\b", RegexOptions.IgnoreCase);
}
