using System.Globalization;
using System.Text;

namespace PlatformSdk.Build.Tests.Reading;

/// <summary>
/// The largest files that are read take seconds. Where time grows with the square of the length they take many minutes, so that the deadline tells
/// the two apart on any machine.
/// </summary>
public sealed class LargeInputTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    private readonly Project _project = new(Run.Head);

    public static TheoryData<string, int, string, string> Sections => new()
    {
        { "config", 40_000, "config:\n", "  K{0}: x\n" },
        { "config of an environment", 40_000, "environments:\n  dev:\n    config:\n", "      K{0}: x\n" },
        { "needs", 12_000, "environments: { dev: {} }\nneeds:\n", "  n{0}: {{ type: postgres }}\n" },
        { "needs that are called", 12_000, "environments: { dev: {} }\nneeds:\n", "  n{0}: {{ type: service }}\n" },
        { "secrets", 12_000, "environments: { dev: {} }\nneeds:\n", "  n{0}: {{ type: secret }}\n" },
        { "links", 10_000, "links:\n", "  - {{ title: t{0}, url: \"https://x.example/{0}\" }}\n" },
        { "tags", 20_000, "tags:\n", "  - t{0}\n" },
        { "interfaces", 15_000, "apis:\n", "  a{0}: {{ type: grpc, definition: a.proto }}\n" },
        { "waivers", 8_000, "waivers:\n", "  - {{ rule: PLAT1019, reason: r{0}, approvedBy: t, expires: \"2020-01-01\" }}\n" },
        { "waivers of guesses", 8_000, "config: { A_TOKEN: abcdefgh, B_TOKEN: abcdefgh }\nwaivers:\n",
            "  - {{ rule: PLAT1019, reason: r{0}, approvedBy: t, expires: \"2020-01-01\" }}\n" },
        { "guesses", 20_000, "config:\n", "  K{0}_TOKEN: abcdefgh\n" },
        { "unknown keys", 40_000, "", "k{0}: x\n" },
        { "unknown needs of an environment", 15_000, "needs: { a: { type: redis } }\nenvironments:\n  dev:\n    needs:\n",
            "      n{0}: {{ size: small }}\n" },
        { "duplicate keys", 40_000, "config:\n  K: x\n", "  K: {0}\n" },
    };

    public void Dispose() => _project.Dispose();

    [Theory]
    [MemberData(nameof(Sections))]
    public Task A_section_as_long_as_the_file_may_be_is_read_in_seconds(string section, int count, string head, string line)
    {
        section.ShouldNotBeEmpty();
        _project.Write("platform.yaml", Run.Head + Repeated(head, line, count));

        return Builds();
    }

    [Theory]
    [InlineData("owners:\n", "  t{0}: {{ costCenter: c{0} }}\n")]
    [InlineData("config:\n", "  K{0}: x\n")]
    [InlineData("environments:\n  dev:\n    config:\n", "      K{0}: x\n")]
    [InlineData("unknown:\n", "  k{0}: x\n")]
    public Task Defaults_as_long_as_the_file_may_be_are_read_in_seconds(string head, string line)
    {
        _project.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\n" + Repeated(head, line, 20_000));

        return Builds("platform.defaults.yaml");
    }

    [Fact]
    public Task Thousands_of_patches_that_match_nothing_are_read_in_seconds()
    {
        _project.Write("deploy/patches/many.yaml", Repeated("", "---\nkind: Deployment\nmetadata: {{ name: n{0} }}\n", 15_000));

        return Builds();
    }

    [Fact]
    public Task A_patch_with_thousands_of_keys_is_merged_in_seconds()
    {
        _project.Write("deploy/patches/many.yaml",
            Repeated("kind: Deployment\nmetadata:\n  name: orders\n  annotations:\n", "    a{0}: x\n", 40_000));

        return Builds();
    }

    [Fact]
    public Task A_patch_with_thousands_of_variables_is_merged_in_seconds()
    {
        const string Head =
            "kind: Deployment\nmetadata: { name: orders }\nspec:\n  template:\n    spec:\n      containers:\n        - name: orders\n          " +
            "env:\n";
        _project.Write("deploy/patches/many.yaml", Repeated(Head, "            - {{ name: V{0}, value: x }}\n", 12_000));

        return Builds();
    }

    private async Task Builds(string? defaults = null)
    {
        var build = Task.Run(() => _project.Build(defaults: defaults), TestContext.Current.CancellationToken);
        await build.WaitAsync(Deadline, TestContext.Current.CancellationToken);
    }

    private static string Repeated(string head, string line, int count)
    {
        var text = new StringBuilder(head);
        for (var i = 0; i < count; i++)
            text.AppendFormat(CultureInfo.InvariantCulture, line, i);
        return text.ToString();
    }
}
