using System.Globalization;
using System.Text;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Docs;

namespace PlatformSdk.EndToEnd.Tests.Docs;

/// <summary>
/// Every C# snippet of the pages compiles against the packed packages, with warnings for errors. Its usings are those that the page shows; the types
/// of the reader's own program are in <c>Stubs</c>.
/// </summary>
public sealed class SnippetTests(DeveloperMachine machine)
{
    [Fact]
    public async Task Every_snippet_compiles()
    {
        var folder = machine.NewFolder("snippets");
        foreach (var stub in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "PlatformSdk.EndToEnd.Tests", "Docs", "Stubs")))
            File.Copy(stub, Path.Combine(folder, Path.GetFileNameWithoutExtension(stub)));
        await File.WriteAllTextAsync(Path.Combine(folder, "Snippets.csproj"),
            (await File.ReadAllTextAsync(Path.Combine(folder, "Snippets.csproj"))).Replace("SDK_VERSION", machine.Version, StringComparison.Ordinal));
        var snippets = Pages.Fences(Repository.Root).Where(fence => fence.Language == "csharp" && fence.NotRun is null).ToList();
        for (var i = 0; i < snippets.Count; i++)
            await File.WriteAllTextAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"Snippet{i}.cs")),
                Wrapped(snippets[i], i));

        var result = await machine.DotnetAsync(folder, new Dictionary<string, string?>([DeveloperMachine.Analyzers]), "build", "-warnaserror");

        snippets.Count.ShouldBeGreaterThan(10);
        result.ShouldSucceed();
    }

    /// <summary>A program, a file with types, or lines of a program; each may begin with usings.</summary>
    private static string Wrapped(Fence snippet, int number)
    {
        // The first line may name the file.
        if (snippet.File is not null)
            snippet = snippet with { Line = snippet.Line + 1, Text = snippet.Text[(snippet.Text.IndexOf('\n', StringComparison.Ordinal) + 1)..] };
        var usings = snippet.Text.Split('\n').TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal) || line.Length == 0).ToList();
        var fence = snippet with { Line = snippet.Line + usings.Count, Text = string.Join('\n', snippet.Text.Split('\n').Skip(usings.Count)) };
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"namespace Snippets.Number{number};\n{string.Join('\n', usings)}\n");
        var place = $"#line {fence.Line + 1} \"{fence.Page}\"\n";
        if (fence.Text.Contains("class ", StringComparison.Ordinal))
            return text.Append(place).Append(fence.Text).ToString();
        var (head, tail) = fence.Text.StartsWith("var builder", StringComparison.Ordinal)
            ? ("internal static async Task<int> Run(string[] args)", fence.Text.Contains("return ", StringComparison.Ordinal) ? "" : "return 0;")
            : ("internal static async Task Run(WebApplicationBuilder builder, WebApplication app)", "");
        return text.Append(CultureInfo.InvariantCulture,
            $"internal static class Snippet\n{{\n{head}\n{{\n{place}{fence.Text}#line default\n{tail}\n}}\n}}\n").ToString();
    }
}
