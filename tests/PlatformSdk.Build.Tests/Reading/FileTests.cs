using System.Text;

namespace PlatformSdk.Build.Tests.Reading;

public sealed class FileTests : IDisposable
{
    private readonly Project _project = new(Run.Head);

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_byte_order_mark_and_CRLF_do_not_matter()
    {
        _project.Build();
        var expected = _project.Read("deploy/dev/deployment.yaml");
        File.WriteAllBytes(_project.PathOf("platform.yaml"),
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Run.Head.ReplaceLineEndings("\r\n"))]);

        _project.Build().Findings.ShouldBeEmpty();

        _project.Read("deploy/dev/deployment.yaml").ShouldBe(expected);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Another_encoding_is_named(string encoding)
    {
        File.WriteAllText(_project.PathOf("platform.yaml"), Run.Head, Encoding.GetEncoding(encoding));

        Only("PLAT0008");
    }

    [Fact]
    public void Latin_1_is_named()
    {
        File.WriteAllBytes(_project.PathOf("platform.yaml"), [.. Encoding.UTF8.GetBytes(Run.Head), .. Encoding.Latin1.GetBytes("title: Größe\n")]);

        Only("PLAT0008");
    }

    [Fact]
    public void A_file_of_100_MB_is_refused_without_being_read()
    {
        using (var file = File.OpenWrite(_project.PathOf("platform.yaml")))
            file.SetLength(100 * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Only("PLAT0003");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(10 * 1024 * 1024);
    }

    [Theory]
    [InlineData("tags: ", "[", "]")]
    [InlineData("a: ", "{a: ", "}")]
    public void Nesting_of_10000_levels_is_refused(string before, string open, string close)
    {
        _project.Write("platform.yaml",
            Run.Head + before + string.Concat(Enumerable.Repeat(open, 10_000)) + string.Concat(Enumerable.Repeat(close, 10_000)) + "\n");

        Only("PLAT0004");
    }

    [Fact]
    public void Aliases_that_would_explode_are_refused_at_the_first_anchor()
    {
        var bomb = new StringBuilder("a0: &a0 [x]\n");
        for (var i = 1; i < 30; i++)
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        _project.Write("platform.yaml", bomb.ToString());

        Only("PLAT0005");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    public void An_empty_file_says_how_to_begin(string text)
    {
        _project.Write("platform.yaml", text);

        Only("PLAT0009");
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        File.Delete(_project.PathOf("platform.yaml"));

        Only("PLAT0002");
    }

    [Fact]
    public void Defaults_that_are_not_there_are_named()
    {
        _project.Build(defaults: "../missing.yaml").Findings.Single().Span.File.ShouldBe("../missing.yaml");
    }

    private void Only(string code)
    {
        var (changes, findings) = _project.Build();
        findings.Single().Code.Id.ShouldBe(code);
        changes.ShouldBeEmpty();
    }
}
