using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PlatformSdk.EndToEnd.Tests.Samples;
using PlatformSdk.Testing.Docs;

namespace PlatformSdk.EndToEnd.Tests.Template;

/// <summary>Each template with each choice, on the day it is made: nothing has been built by hand, nothing has been committed.</summary>
[Collection(Scaffolds.Collection)]
public sealed partial class ScaffoldTests(Scaffolds scaffolds)
{
    private static readonly Dictionary<string, string?> s_laptop =
        new() { ["DOTNET_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" };

    public static TheoryData<string> Phrases => [.. Cases.All.Select(c => c.Phrase)];

    /// <summary>With warnings for errors, and with the generated files compared instead of written.</summary>
    [Theory]
    [MemberData(nameof(Phrases))]
    public void Every_scaffold_is_green_on_a_build_server_before_anybody_has_built_it(string phrase)
    {
        var scaffold = scaffolds.ShouldBeBuilt(Cases.Of(phrase).Name);

        scaffold.Text("catalog-info.yaml").ShouldContain($"\n  name: \"{Cases.Of(phrase).Label}\"\n");
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Every_scaffold_names_neither_a_placeholder_nor_a_condition(string phrase)
    {
        var scaffold = scaffolds[Cases.Of(phrase).Name];

        foreach (var file in scaffold.Files)
            Leftover().Match(File.ReadAllText(Path.Combine(scaffold.Folder, file))).Value.ShouldBe("", file);
    }

    /// <summary>Microsoft.NET.Sdk, which workers and jobs use, copies none by itself.</summary>
    [Theory]
    [MemberData(nameof(Phrases))]
    public void Every_scaffold_has_its_settings_next_to_the_program(string phrase)
        => File.Exists(Path.Combine(Path.GetDirectoryName(scaffolds.ShouldBeBuilt(Cases.Of(phrase).Name).Program)!, "appsettings.json"))
            .ShouldBeTrue();

    [Theory]
    [InlineData("a worker whose name begins with a digit")]
    [InlineData("a job of an owner that begins with a digit")]
    public async Task A_program_without_a_web_server_runs_in_its_own_folder_and_publishes_its_settings(string phrase)
    {
        var project = scaffolds.ShouldBeBuilt(Cases.Of(phrase).Name).Project;

        var facts = JsonNode.Parse((await scaffolds.Machine.DotnetAsync(scaffolds.Folder, "msbuild", project, "-getProperty:RunWorkingDirectory",
            "-getItem:None")).ShouldSucceed().Output)!;

        $"{facts["Properties"]!["RunWorkingDirectory"]}".ShouldBe(Path.GetDirectoryName(project));
        var settings = facts["Items"]!["None"]!.AsArray().First(file => $"{file!["Identity"]}" == "appsettings.json")!;
        $"{settings["CopyToPublishDirectory"]}".ShouldBe("PreserveNewest");
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public async Task Every_scaffold_passes_its_own_tests(string phrase)
    {
        var scaffold = scaffolds.ShouldBeBuilt(Cases.Of(phrase).Name);

        await using var tests = scaffolds.Machine.Start(scaffold.Tests, new Dictionary<string, string?>(), "dotnet", scaffold.TestProgram);
        var result = await tests.WaitAsync();

        result.ShouldSucceed().Output.ShouldMatch("(?i)failed: 0");
    }

    /// <summary>As compose.yaml starts it: the tests apply the first migration themselves.</summary>
    [Theory]
    [InlineData("a service with a database, under a name with accents", "unicode-database")]
    [InlineData("a service as native code with a database, in a system", "swift-database")]
    public async Task A_scaffold_with_a_database_is_tested_with_it_on_demand(string phrase, string container)
    {
        var scaffold = scaffolds.ShouldBeBuilt(Cases.Of(phrase).Name);
        await using var database = await LaptopDatabase.StartAsync(scaffold.Text("compose.yaml"), container);

        await using var tests = scaffolds.Machine.Start(scaffold.Tests,
            new Dictionary<string, string?> { ["ConnectionStrings__database"] = database.ConnectionString }, "dotnet", scaffold.TestProgram);
        var result = await tests.WaitAsync();

        result.ShouldSucceed().Output.ShouldMatch("(?i)skipped: 0");
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public async Task Every_scaffold_starts(string phrase)
    {
        var @case = Cases.Of(phrase);
        var scaffold = scaffolds.ShouldBeBuilt(@case.Name);

        await using var program = scaffolds.Machine.Start(scaffold.Service, s_laptop, "dotnet", scaffold.Program);

        switch (@case.Template)
        {
            case "platform-service":
                var address = Address().Match(await program.LineAsync("Now listening on: ")).Value;
                using (var client = new HttpClient())
                using (var response = await client.GetAsync(new Uri($"{address}/health/live")))
                    response.StatusCode.ShouldBe(HttpStatusCode.OK);
                break;
            case "platform-worker":
                await program.LineAsync(@case.HasExample ? "Round 1 failed. The next round retries" : "Round 1 is done");
                break;
            default:
                (await program.WaitAsync()).ExitCode.ShouldBe(@case.HasExample ? 1 : 0, program.Output);
                break;
        }
    }

    [Theory]
    [InlineData("platform-service", "a service in an empty folder")]
    [InlineData("platform-service, with a database", "a service with a database, under a name with accents")]
    [InlineData("platform-service, native code", "a service as native code")]
    [InlineData("platform-worker", "a worker whose name begins with a digit")]
    [InlineData("platform-worker, with a database", "a worker with a database under Central Package Management that knows no package")]
    [InlineData("platform-job", "a job of an owner that begins with a digit")]
    [InlineData("platform-job, with a database", "a job with a database under Central Package Management that knows some packages")]
    public void Every_scaffold_holds_these_files(string snapshot, string phrase)
    {
        var @case = Cases.Of(phrase);

        CommittedFile.ShouldBe($"tests/PlatformSdk.EndToEnd.Tests/Template/Verified/{snapshot}.txt",
            string.Concat(scaffolds[@case.Name].Files.Select(file => file.Replace(@case.Name, "NAME", StringComparison.Ordinal) + "\n")));
    }

    [GeneratedRegex(
        "name-as-given|service-label|service-short-label|service-title|service-owner|service-system|owner-name|Company-Service1|LAPTOP_PORT|" +
        "PLATFORM_SDK|platform-program|(?m:^ *(#|<!--#)(if|else|endif).*)")]
    private static partial Regex Leftover();

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+")]
    private static partial Regex Address();
}
