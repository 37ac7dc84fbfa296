using System.Net;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing.Html;

namespace PlatformSdk.EndToEnd.Tests.Service;

/// <summary>No manifest, no variables but the environment's name: health is on the service's own port.</summary>
[Collection(BuiltService.Collection)]
public sealed class LaptopTests(BuiltService service)
{
    private const string Listening = "Now listening on: ";

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task The_service_answers_on_a_laptop(string environment)
    {
        await using var program =
            service.Machine.Start(service.Scaffold.Folder, new Dictionary<string, string?> { ["ASPNETCORE_ENVIRONMENT"] = environment },
            "dotnet", "run", "--no-build", "--no-launch-profile", "--project", service.Scaffold.Project, "--", "--urls", "http://127.0.0.1:0");
        var line = await program.LineAsync(Listening);
        using var client =
            new HttpClient
            {
                BaseAddress =
            new Uri(new string([.. line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]
            .TakeWhile(c => c is not ('"' or ' '))]))
            };

        foreach (var path in new[] { "/", "/health/live", "/health/ready", "/health/startup" })
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }

        await ShouldShowWhatItDoesAsync(client, program, environment == "Development");
        using var details = await client.GetAsync(new Uri("/health", UriKind.Relative));
        details.StatusCode.ShouldBe(environment == "Development" ? HttpStatusCode.OK : HttpStatusCode.NotFound);
    }

    /// <summary>The page, at the address that was printed, with what the build left for it beside the assembly.</summary>
    private static async Task ShouldShowWhatItDoesAsync(HttpClient client, RunningProgram program, bool isThere)
    {
        using var page = await client.GetAsync(new Uri("/platform/environments", UriKind.Relative));
        page.StatusCode.ShouldBe(isThere ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        if (!isThere)
        {
            program.Output.ShouldNotContain("Development page:");
            return;
        }
        (await program.LineAsync("/platform")).TrimEnd().ShouldEndWith($"Development page: {client.BaseAddress}platform");
        new Page(await page.Content.ReadAsStringAsync()).All("td[data-environment=production]").ShouldNotBeEmpty();
    }
}
