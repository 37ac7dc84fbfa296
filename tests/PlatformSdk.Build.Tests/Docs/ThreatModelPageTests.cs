using System.Text.RegularExpressions;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Docs;

/// <summary>docs/threat-model.md promises nothing that no test shows.</summary>
public sealed partial class ThreatModelPageTests
{
    private const string Head = "| threat | what prevents it | tests |";

    private static readonly string[] s_rows = [.. File.ReadAllLines(Path.Combine(Repository.Root, "docs", "threat-model.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line != Head)];

    [Fact]
    public void Each_threat_names_what_prevents_it_and_tests_that_exist()
    {
        var classes = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);

        s_rows.Length.ShouldBeGreaterThan(30);
        foreach (var row in s_rows)
        {
            var cells = row.Trim('|').Split('|', StringSplitOptions.TrimEntries);
            cells.Length.ShouldBe(3, row);
            cells.ShouldAllBe(cell => cell.Length > 0, row);
            var named = Name().Matches(cells[2]).Select(name => name.Groups[1].Value).ToArray();
            named.ShouldNotBeEmpty(row);
            named.Except(classes).ShouldBeEmpty(row);
        }
    }

    [Fact]
    public void No_threat_is_told_twice() => s_rows.Select(row => row.Split('|')[1]).ShouldBeUnique();

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Name();
}
