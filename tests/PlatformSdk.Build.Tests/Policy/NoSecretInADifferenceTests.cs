namespace PlatformSdk.Build.Tests.Policy;

/// <summary>What may be a secret is reported without its value; then no difference of a file may show it either.</summary>
public sealed class NoSecretInADifferenceTests : IDisposable
{
    private readonly Project _project = new(Run.Head);

    public NoSecretInADifferenceTests() => _project.Build();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("config: { Anything: \"Host=db;Pass|word=hunter2\" }\n", "PLAT1018")]
    [InlineData("config: { Anything: \"postgres://orders:hun|ter2@db:5432/orders\" }\n", "PLAT1018")]
    [InlineData("config: { Smtp__Password: hun|ter2 }\n", "PLAT1019")]
    [InlineData("environments: { dev: { config: { Api__Token: hun|ter2 } } }\n", "PLAT1019")]
    public void Locked_mode_names_the_file_and_shows_no_line_of_it(string rest, string code)
    {
        _project.Write("platform.yaml", Run.Head + rest.Replace("|", "", StringComparison.Ordinal));

        var findings = _project.Build(locked: true).Findings;

        findings.ShouldContain(f => f.Code.Id == code);
        findings.ShouldContain(f => f.Code.Id == "PLAT2001" && f.Span.File == "deploy/dev/config-map.yaml" && f.Message == "The file is missing.");
        findings.ShouldAllBe(f => !f.Text.Contains("hunter2", StringComparison.Ordinal));
        File.Exists(_project.PathOf("obj/platform.diff")).ShouldBeFalse();
    }

    [Fact]
    public void What_a_waiver_calls_no_secret_is_shown()
    {
        _project.Write("platform.yaml", Run.Head + "config: { Smtp__Password: hunter2 }\n"
            + "waivers: [{ rule: PLAT1019, reason: the password of a public sandbox, approvedBy: team-platform, expires: \"9999-12-31\" }]\n");

        _project.Build(locked: true).Findings.ShouldContain(f => f.Code.Id == "PLAT2001");

        _project.Read("obj/platform.diff").ShouldContain("hunter2");
    }
}
