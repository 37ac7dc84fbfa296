using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Build;

public sealed class GeneratedCodeTests(DeveloperMachine machine)
{
    [Fact]
    public async Task The_generated_code_compiles_for_the_strangest_description_under_every_analyzer_and_for_several_frameworks()
    {
        var folder = machine.NewFolder("strange");
        WrittenService.WriteProject(folder, machine, """
            <TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>
                <EnableWindowsTargeting>true</EnableWindowsTargeting>
                <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisMode>All</AnalysisMode>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <NoWarn>$(NoWarn);CA1515;CA1852;CA2007;NU1900;NU1901;NU1902;NU1903;NU1904</NoWarn>
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "platform.yaml"), """
            apiVersion: platform-sdk/v1
            kind: service
            name: "null"
            owner: group:default/team-a
            title: "\"*/ {0} \\ <b>&amp; 訂單 😀 //"
            description: "line one\nline \"two\"\u2028\t{{ }} $(Property) @(Item) %41 ;"
            config: { A: "\\", B: "{", class: "c" }
            needs:
              true: { type: postgres, local: "Host=localhost;Password=\"x\"" }
              class: { type: external, url: "https://a.example/%7B?q=1" }
            environments: { only: {} }
            """);

        (await machine.DotnetAsync(folder, new Dictionary<string, string?>([DeveloperMachine.Analyzers]), "build", "-m")).ShouldSucceed();

        File.Exists(Path.Combine(folder, "deploy", "only", "deployment.yaml")).ShouldBeTrue();
        foreach (var framework in (string[])["net10.0", "net10.0-windows"])
            Directory.GetFiles(Path.Combine(folder, "bin", "Debug", framework), "*.platform.json").ShouldHaveSingleItem();
        (await machine.DotnetAsync(folder, new Dictionary<string, string?> { ["CI"] = "true" }, "build", "--no-restore")).ShouldSucceed();
        (await machine.DotnetAsync(folder, "msbuild", "-t:PlatformVerify")).ShouldSucceed();
    }
}
