using PlatformSdk.Testing;
using PlatformSdk.Testing.Docs;

namespace PlatformSdk.EndToEnd.Tests.Docs;

/// <summary>
/// What a page shows works: commands are run, code is compiled (<see cref="SnippetTests"/>), YAML is built by the tests of the build,
/// SQL is applied by those of PostgreSQL, and what
/// cannot be done here says why.
/// </summary>
[Collection(Written.Collection)]
public sealed class PageTests(Written written)
{
    private static readonly string[] s_known = ["", "csharp", "yaml", "sql", "text"];

    public static TheoryData<string> WithCommands =>
        [.. Pages.Fences(Repository.Root).Where(fence => fence.Language.Length == 0 && fence.NotRun is null).Select(fence => fence.Page).Distinct()];

    [Fact]
    public void Every_page_shows_only_what_is_held_by_a_test() =>
        Pages.Fences(Repository.Root).Where(fence => !s_known.Contains(fence.Language)).ShouldBeEmpty();

    /// <summary>Above its first command on files; a cluster and a package feed are the same from everywhere.</summary>
    [Fact]
    public void Every_page_names_the_folder_in_which_its_commands_are_run()
    {
        foreach (var page in Pages.All(Repository.Root).Where(page => page.StartsWith("docs/", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(Path.Combine(Repository.Root, page));
            var first = Fence.Of(page, text).FirstOrDefault(fence => fence.Language.Length == 0
                && fence.Text.Split('\n').Any(line => line.Split(' ')[0] is "dotnet" or "docker" or "git" or "cd"));
            if (first is not null)
            {
                string.Join('\n', text.Split('\n').Take(first.Line))
                    .ShouldMatch("(?i)\\b(in|of) (the|an?|this|that|your) [^.\\n]*(folder|root|clone)", first.ToString());
            }
        }
    }

    [Fact]
    public void Every_page_says_why_where_something_is_not_run() =>
        Pages.Fences(Repository.Root).Where(fence => fence.NotRun is { Length: < 10 }).ShouldBeEmpty("a reason is a sentence");

    [Fact]
    public void Every_page_shows_commands_where_they_are_found()
    {
        foreach (var page in Pages.All(Repository.Root))
            File.ReadAllText(Path.Combine(Repository.Root, page))
                .ShouldNotMatch(@"(?m)^(?![ -]|\d|\|).*\n\n    (dotnet|vault|kubectl|docker|git) ",
                $"{page}: an indented command is not run; put it between ```");
    }

    /// <summary>One after the other, as a reader would: what a snippet says is a file is written before the commands below it.</summary>
    [Theory]
    [MemberData(nameof(WithCommands))]
    public async Task Every_page_has_commands_that_work(string page)
    {
        await using var reader = await written.ReaderAsync(page);
        foreach (var fence in Fence.Of(page, await File.ReadAllTextAsync(Path.Combine(Repository.Root, page))).Where(fence => fence.NotRun is null))
        {
            if (fence is { Language: "yaml" or "csharp", File: { } file })
                reader.Write(file, fence.Text);
            else if (fence.Language.Length == 0)
                await reader.RunAsync(fence);
        }
    }

    [Fact]
    public void Every_page_leads_nowhere_but_to_what_exists()
    {
        foreach (var page in Pages.All(Repository.Root))
        {
            var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
            foreach (var link in Links.Of(File.ReadAllText(Path.Combine(Repository.Root, page))))
                Path.Exists(Path.Combine(folder, link)).ShouldBeTrue($"{page} leads to {link}");
        }
    }
}
