using PlatformSdk.Build.Tests.Codes;

namespace PlatformSdk.Build.Tests.Programs;

/// <summary>A program that throws while the build runs it for its OpenAPI document.</summary>
public sealed class StoppedProgramTests
{
    [Theory]
    [InlineData("var key = builder.Configuration[\"Stripe:Key\"] ?? throw new InvalidOperationException(\"no\");", "'Stripe:Key' has no value",
        "Stripe__Key")]
    [InlineData("var url = new Uri(config.GetValue<string>(\"Tax:BaseUrl\")!);", "'Tax:BaseUrl' has no value", "Tax__BaseUrl")]
    [InlineData("var smtp = builder.Configuration.GetRequiredSection(\"Smtp\");", "'Smtp' has no value", "Smtp in 'config'")]
    [InlineData("var db = builder.Configuration.GetConnectionString(\"Orders\") ?? throw e;", "'ConnectionStrings:Orders' has no value",
        "under needs")]
    [InlineData("var key = Environment.GetEnvironmentVariable(\"API_KEY\") ?? throw e;", "'API_KEY' has no value", "API_KEY in 'config'")]
    public void Its_setting_is_named_at_the_line_that_asks_for_it(string line, string what, string fix)
    {
        using var situation = new Situation();
        situation.Write("Program.cs", $"var builder = x;\n{line}\n");

        situation.AskForDocument(Thrown("System.InvalidOperationException: no", situation.PathOf("Program.cs"), 2));

        var message = situation.Log.Errors.ShouldHaveSingleItem();
        message.ShouldContain(what);
        message.ShouldContain(fix);
        message.ShouldContain("PlatformOpenApi");
        message.ShouldNotContain(situation.PathOf("Program.cs"));
    }

    [Theory]
    [InlineData("System.IO.FileNotFoundException: Could not load certificate.pem.", "Could not load certificate.pem.")]
    [InlineData("Unhandled exception. Acme.StartException: The cache is cold", "The cache is cold.")]
    [InlineData("Npgsql.NpgsqlException (0x80004005): Failed to connect to 127.0.0.1:5432", "build: Failed to connect to 127.0.0.1:5432.")]
    [InlineData("System.Net.Sockets.SocketException (111): Connection refused", "build: Connection refused.")]
    [InlineData("System.AggregateException: One or more errors occurred. (No file (yet).)", "build: No file (yet).")]
    [InlineData("System.AggregateException: One or more errors occurred. (No file.) (No key.)", "build: No file.")]
    [InlineData("Npgsql said nothing", "ends before the build")]
    public void Without_a_setting_its_own_reason_is_given(string thrown, string reason)
    {
        using var situation = new Situation();
        situation.Write("Program.cs", "var builder = x;\nStart();\n");

        situation.AskForDocument(Thrown(thrown, situation.PathOf("Program.cs"), 2));

        situation.Log.Errors.ShouldHaveSingleItem().ShouldContain(reason);
    }

    [Theory]
    [InlineData(1, "The first of several reasons is shown. Fix it")]
    [InlineData(2, "The first of several reasons is shown, and 1 more. Fix it")]
    [InlineData(4, "The first of several reasons is shown, and 3 more. Fix it")]
    public void Of_several_reasons_the_first_is_given_with_the_number_of_the_others(int count, string reason)
    {
        using var situation = new Situation();
        var others = Enumerable.Range(1, count - 1).Select(number => $"Reason {number} (of some).");
        var several = new AggregateException(
            others.Prepend("The first of several reasons is shown.").Select(message => new InvalidOperationException(message)));

        situation.AskForDocument($"Unhandled exception. {several}\n");

        situation.Log.Errors.ShouldHaveSingleItem().ShouldContain("build: " + reason);
    }

    [Theory]
    [InlineData("QueueOptions.PublishTimeout of 'order-events' must be more than 0 s and at most 1 h.",
        "PublishTimeout of 'order-events' must be more than 0 s and at mo")]
    [InlineData("Two\nlines", "build: Two. Fix")]
    [InlineData("\nThe second line has the reason.", "build: The second line has the reason. Fix")]
    public void The_reason_inside_several_levels_is_given(string message, string reason)
    {
        using var situation = new Situation();
        var nested = new AggregateException(new AggregateException(new InvalidOperationException(message)));

        situation.AskForDocument($"{nested}\n");

        situation.Log.Errors.ShouldHaveSingleItem().ShouldContain(reason);
    }

    [Theory]
    [InlineData("System.InvalidOperationException: The service collection cannot be modified because it is read-only.")]
    [InlineData("System.AggregateException: One or more errors occurred. (The service collection cannot be modified because it is read-only.)")]
    [InlineData("Unhandled exception. System.InvalidOperationException: The service collection cannot be modified because it is read-only.")]
    public void A_call_after_Build_is_named_at_its_line_and_not_in_generated_code(string thrown)
    {
        using var situation = new Situation();
        situation.Write("Program.cs", "var app = builder.Build();\nbuilder.AddPlatform();\n").Write("obj/PlatformService.g.cs", "\n");

        situation.AskForDocument($"{thrown}\n   at PlatformService.AddPlatform() in {situation.PathOf("obj/PlatformService.g.cs")}:line 1\n"
            + $"   at Program.Main() in {situation.PathOf("Program.cs")}:line 2\n");

        var (_, file, line, _, message) = situation.Log.Findings.ShouldHaveSingleItem();
        (Path.GetFileName(file), line).ShouldBe(("Program.cs", 2));
        message.ShouldStartWith("A service is registered after builder.Build()");
    }

    [Fact]
    public void A_frame_of_a_library_is_not_taken_for_the_programs_own()
    {
        using var situation = new Situation();
        situation.Write("Program.cs", "var builder = x;\nvar a = builder.Configuration[\"A\"];\n");

        situation.AskForDocument("System.Exception: no\n   at Lib.Go() in /_/src/Lib.cs:line 7\n"
            + $"   at Program.Main() in {situation.PathOf("Program.cs")}:line 2\n");

        situation.Log.Errors.ShouldHaveSingleItem().ShouldContain("'A' has no value");
    }

    private static string Thrown(string exception, string file, int line) =>
        $"{exception}\n   at Program.<Main>$(String[] args) in {file}:line {line}\n   at System.Reflection.MethodBaseInvoker.Invoke()\n";
}
