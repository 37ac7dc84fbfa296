using PlatformSdk.Build.Authoring.Init.Advice;

namespace PlatformSdk.Build.Tests.Init;

public sealed class NextStepsTests
{
    [Fact]
    public void The_two_lines_are_said_with_their_places_and_the_programs_own_names()
    {
        using var application = new ExistingApplication("var b = WebApplication.CreateBuilder(args);\n\nvar web = b.Build();\nweb.Run();\n");
        application.Describe();

        application.Steps.Where(step => step.File == "Program.cs")
            .ShouldBe([new Step("Program.cs", 1, "After this line add: b.AddPlatform();"),
            new Step("Program.cs", 3, "After this line add: web.MapPlatform();")]);
    }

    [Theory]
    [InlineData("app.MapHealthChecks(\"/health\");", "MapPlatform() maps /health")]
    [InlineData("app.MapOpenApi();", "MapPlatform() maps the document")]
    [InlineData("tracing.AddOtlpExporter();", "exports to OTEL_EXPORTER_OTLP_ENDPOINT")]
    [InlineData("builder.AddServiceDefaults();", "unless your service defaults do more")]
    [InlineData("app.MapDefaultEndpoints();", "unless something asks for /alive")]
    [InlineData("db.Database.MigrateAsync();", "GetDocument.Insider")]
    public void A_line_that_stands_in_the_way_is_named_with_what_to_do_about_it(string line, string advice)
    {
        using var application = new ExistingApplication($"var app = x;\n{line}\n");
        application.Describe();

        (application.Steps[^1].File, application.Steps[^1].Line).ShouldBe(("Program.cs", 2));
        application.Steps[^1].Text.ShouldContain(advice);
    }

    [Theory]
    [InlineData("app.MapHealthChecks(\"/healthz\");")]
    [InlineData("app.MapOpenApi(\"/docs/{documentName}.json\");")]
    public void One_that_does_not_is_left_alone(string line)
    {
        using var application = new ExistingApplication(line);
        application.Describe();

        application.Steps.ShouldNotContain(step => step.Text.StartsWith("Remove", StringComparison.Ordinal));
    }

    [Fact]
    public void A_builder_of_the_older_kind_is_named_with_the_one_that_takes_its_place()
    {
        using var application =
            new ExistingApplication("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();",
            isWeb: false);
        application.Describe();

        application.Steps[1].Line.ShouldBe(1);
        application.Steps[1].Text.ShouldStartWith("AddPlatform() extends");
        application.Steps[1].Text.ShouldContain("var builder = WebApplication.CreateBuilder(args);");
        application.Steps[1].Text.ShouldContain("startup.ConfigureServices(builder.Services);");
    }

    [Theory]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build();\napp.Run();\n", true)]
    [InlineData("using var web = WebApplication.CreateSlimBuilder(args)\n    .Build();\nweb.Run();\n", true)]
    [InlineData("var host = Host.CreateApplicationBuilder(args).Build();\nhost.Run();\n", false)]
    public void A_builder_that_has_no_variable_of_its_own_is_replaced(string program, bool isWeb)
    {
        using var application = new ExistingApplication(program, isWeb);
        application.Describe();

        application.Steps[1].Line.ShouldBe(1);
        application.Steps[1].Text.ShouldContain("before Build(). Change this line to 'var builder = ");
        application.Steps.ShouldNotContain(step => step.Text.Contains("After this line", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Microsoft.Extensions.Hosting", true)]
    [InlineData("Microsoft.Extensions.Hosting.WindowsServices", false)]
    [InlineData("Quartz.Extensions.Hosting", false)]
    public void A_worker_is_told_to_remove_what_the_framework_contains(string package, bool isTold)
    {
        using var application = new ExistingApplication("services.AddHostedService<Mailer>();", isWeb: false, package);
        application.Describe();

        application.Steps.Any(step => step.Text.Contains("Remove the reference to Microsoft.Extensions.Hosting,", StringComparison.Ordinal))
            .ShouldBe(isTold);
    }

    [Fact]
    public void A_worker_is_told_of_the_framework_that_answers_health()
    {
        using var application = new ExistingApplication("services.AddHostedService<Mailer>();", isWeb: false);
        application.Describe();

        application.Steps.ShouldContain(step => step.File == "Contoso.Orders.csproj"
            && step.Text.StartsWith("Add <FrameworkReference", StringComparison.Ordinal));
    }
}
