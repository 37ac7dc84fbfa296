using PlatformSdk.Build.Tests.Codes;

namespace PlatformSdk.Build.Tests.Programs;

/// <summary>A project that cannot take the generated code.</summary>
public sealed class CheckProjectTests
{
    [Theory]
    [InlineData("platform.yml")]
    [InlineData("Platform.yaml")]
    [InlineData("PLATFORM.YML")]
    public void A_description_with_another_name_is_to_be_renamed(string name)
    {
        using var situation = new Situation();
        situation.Write(name, "").CheckProject();

        situation.Log.Errors.ShouldHaveSingleItem().ShouldContain("The description must be named platform.yaml, in lower case. Rename this file.");
    }

    [Theory]
    [InlineData("builder.AddPlatform();", true)]
    [InlineData("builder.AddPlatform(options => options.ManagementPort = 8081);", true)]
    [InlineData("builder.AddPlatform(description);", false)]
    [InlineData("// builder.AddPlatform();", false)]
    public void A_call_of_what_is_not_generated_names_the_command_that_creates_the_description(string line, bool isReported)
    {
        using var situation = new Situation();
        situation.Write("Program.cs", $"var builder = x;\n{line}\n").CheckProject(sources: "Program.cs");

        situation.Log.Codes.Contains("PLAT0011").ShouldBe(isReported);
        situation.Log.Errors.ShouldAllBe(error => error.Contains("dotnet build -t:PlatformInit", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("F#")]
    [InlineData("VB")]
    public void Another_language_is_refused_in_one_line(string language)
    {
        using var situation = new Situation();
        situation.Describe("").CheckProject(language);

        situation.Log.Errors.ShouldHaveSingleItem().ShouldContain($"this is a project in {language}");
    }

    [Theory]
    [InlineData("5.6.3", true)]
    [InlineData("6.5.0", true)]
    [InlineData("9.0.6", true)]
    [InlineData("10.0.0", false)]
    [InlineData("11.0.1", false)]
    public void Swashbuckle_for_an_older_OpenApi_is_refused(string version, bool isRefused)
    {
        using var situation = new Situation();
        situation.Describe("").Write("obj/project.assets.json",
            $$"""{ "libraries": { "Swashbuckle.AspNetCore.SwaggerGen/{{version}}": {} }, "packageFolders": {} }""");

        situation.CheckProject();

        situation.Log.Codes.Contains("PLAT2120").ShouldBe(isRefused);
    }

    [Theory]
    [InlineData("app.MapGet(\"/\", ([FromKeyedServices(\"db\")] NpgsqlDataSource db) => 1);", "Program.cs(1,37)")]
    [InlineData("services.GetRequiredKeyedService<NpgsqlDataSource>(\"db\")", "Program.cs(1,52)")]
    [InlineData("builder.Services.AddSingleton(s => s.GetKeyedService(typeof(NpgsqlDataSource), \"db\"));", "Program.cs(1,80)")]
    public void A_need_that_nothing_registers_is_reported_where_it_is_injected_with_the_package(string line, string place)
    {
        using var situation = new Situation();
        situation.Describe("needs: { db: { type: postgres } }\n").Write("Program.cs", line + "\n").CheckProject(sources: "Program.cs");

        var (code, file, at, column, message) = situation.Log.Findings.ShouldHaveSingleItem();
        code.ShouldBe("PLAT0014");
        $"{Path.GetFileName(file)}({at},{column})".ShouldBe(place);
        message.ShouldContain("Run: dotnet add package PlatformSdk.Postgres");
    }

    [Theory]
    [InlineData("postgres", "[FromKeyedServices(\"db\")] NpgsqlDataSource db", true)]
    [InlineData("postgres", "builder.Configuration.GetConnectionString(\"db\")", false)]
    [InlineData("postgres", "// [FromKeyedServices(\"db\")] NpgsqlDataSource db", false)]
    [InlineData("postgres", "[FromKeyedServices(\"other\")] NpgsqlDataSource db", false)]
    [InlineData("postgres", "[FromKeyedServices(\"db\")] NpgsqlDataSource db\nservices.AddNpgsqlDataSource(address, serviceKey: \"db\");", false)]
    [InlineData("postgres", "[FromKeyedServices(\"db\")] NpgsqlDataSource db\nservices.AddKeyedSingleton<NpgsqlDataSource>(\"db\", Make);", false)]
    [InlineData("secret", "[FromKeyedServices(\"db\")] IClient db", false)]
    public void A_program_that_registers_its_own_client_or_uses_none_is_left_alone(string type, string lines, bool isWithoutPackage)
    {
        using var situation = new Situation();
        situation.Describe($"needs: {{ db: {{ type: {type} }} }}\n").Write("Program.cs", lines + "\n");

        situation.CheckProject(handlers: isWithoutPackage ? ["postgres"] : [], sources: "Program.cs");

        situation.Log.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("var builder = WebApplication.CreateBuilder(args);", 1, 15)]
    [InlineData("using System;\r\n\r\nvar builder = WebApplication.CreateSlimBuilder(args);", 3, 15)]
    [InlineData("/* a\nservice */\nawait WebApplication.Create(args).RunAsync();", 3, 7)]
    [InlineData("Console.WriteLine(\"\"\"\n\"\n\"\"\"); WebApplication.CreateEmptyBuilder(new());", 3, 7)]
    public void A_web_application_in_a_project_of_another_SDK_is_told_which_one_it_needs(string program, int line, int column)
    {
        using var situation = new Situation();
        situation.Describe("").Write("Program.cs", program + "\n").CheckProject(isWeb: false, sources: "Program.cs");

        var (code, _, at, place, message) = situation.Log.Findings.ShouldHaveSingleItem();
        (code, at, place).ShouldBe(("PLAT0016", line, column));
        message.ShouldContain("Set Sdk=\"Microsoft.NET.Sdk.Web\"");
    }

    [Theory]
    [InlineData("using Microsoft.AspNetCore.Builder;\nvar builder = WebApplication.CreateBuilder(args);")]
    [InlineData("var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args);")]
    [InlineData("var builder = global::WebApplication.CreateBuilder(args);")]
    [InlineData("namespace Microsoft.AspNetCore.Builder;\nclass A { object B => WebApplication.CreateBuilder([]); }")]
    [InlineData("WebApplication.Create();\nclass WebApplication { public static void Create() { } }")]
    [InlineData("using WebApplication = Orders.Web;\nWebApplication.Create();")]
    [InlineData("// var builder = WebApplication.CreateBuilder(args);\nvar builder = Host.CreateApplicationBuilder(args);")]
    [InlineData("Console.WriteLine(\"WebApplication.CreateBuilder(args)\");")]
    [InlineData("Console.WriteLine(\"\"\"\n    var app = WebApplication.Create(args);\n    \"\"\");")]
    public void A_program_of_another_SDK_that_compiles_is_left_alone(string program)
    {
        using var situation = new Situation();
        situation.Describe("").Write("Program.cs", program + "\n").CheckProject(isWeb: false, sources: "Program.cs");

        situation.Log.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("global using global::Microsoft.AspNetCore.Builder;", false)]
    [InlineData("global using Microsoft.AspNetCore.Builder;", false)]
    [InlineData("", true)]
    public void A_web_application_is_known_by_the_usings_of_another_file_or_by_the_Web_SDK(string usings, bool isWeb)
    {
        using var situation = new Situation();
        situation.Describe("").Write("Usings.cs", usings + "\n").Write("Program.cs", "var builder = WebApplication.CreateBuilder(args);\n")
            .CheckProject(isWeb: isWeb, sources: ["Program.cs", "Usings.cs"]);

        situation.Log.Findings.ShouldBeEmpty();
    }
}
