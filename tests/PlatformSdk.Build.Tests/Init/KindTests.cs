namespace PlatformSdk.Build.Tests.Init;

public sealed class KindTests
{
    [Theory]
    [InlineData(true, "", "service")]
    [InlineData(false, "var app = WebApplication.CreateSlimBuilder(args).Build();", "service")]
    [InlineData(false, "sealed class Mailer : BackgroundService { }", "worker")]
    [InlineData(false, "Console.WriteLine(1);", "job")]
    [InlineData(false, "// services.AddHostedService<Mailer>();", "job")]
    [InlineData(false, "/* services.AddHostedService<Mailer>();\n AddHostedService\n*/", "job")]
    public void A_program_is_what_its_code_does(bool isWeb, string program, string kind)
    {
        using var application = new ExistingApplication(program, isWeb);

        application.Line("kind").ShouldBe($"kind: {kind}");
    }

    [Fact]
    public void A_job_is_shown_how_to_get_a_schedule_and_no_port()
    {
        using var application = new ExistingApplication(isWeb: false);

        application.Describe().ShouldContain("# schedule: \"0 3 * * *\"");
        application.Describe().ShouldNotContain("port:");
    }
}
