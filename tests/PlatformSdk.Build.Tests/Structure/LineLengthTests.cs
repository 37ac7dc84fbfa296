using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Structure;

/// <summary>A line is read whole: in a diff beside another, on a laptop, in a review.</summary>
public class LineLengthTests
{
    private const int Columns = 150;

    [Fact]
    public void No_line_of_the_source_is_longer_than_150_columns() =>
        SourceFiles.Below(Repository.Root).SelectMany(TooLong).ShouldBeEmpty($"wrap what is longer than {Columns} columns");

    [Fact]
    public void A_long_line_is_found_with_its_place()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, $"{new string('a', Columns)}\n{new string('ä', Columns)}\n{new string('b', Columns + 1)}\n");

        TooLong(file).ShouldBe([$"{Path.GetRelativePath(Repository.Root, file)}:3"]);
        File.Delete(file);
    }

    private static IEnumerable<string> TooLong(string file) => File.ReadLines(file)
        .Select((line, i) => (line.Length, Place: $"{Path.GetRelativePath(Repository.Root, file)}:{i + 1}"))
        .Where(line => line.Length > Columns).Select(line => line.Place);
}
