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
    [InlineData("bucket", "[FromKeyedServices(\"db\")] IBucket db", false)]
    public void A_program_that_registers_its_own_client_or_uses_none_is_left_alone(string type, string lines, bool isWithoutPackage)
    {
        using var situation = new Situation();
        situation.Describe($"needs: {{ db: {{ type: {type} }} }}\n").Write("Program.cs", lines + "\n");

        situation.CheckProject(handlers: isWithoutPackage ? ["postgres"] : [], sources: "Program.cs");

        situation.Log.Findings.ShouldBeEmpty();
    }
}
