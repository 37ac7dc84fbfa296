using PlatformSdk.Testing.Http;

namespace PlatformSdk.EndToEnd.Tests.Service;

/// <summary>What a developer sees who types <c>dotnet run</c> in a service that has just been scaffolded and given two needs.</summary>
[Collection(EditedService.Collection)]
public sealed class ConsoleTests(EditedService service)
{
    [Fact]
    public async Task The_console_is_for_people_and_has_the_command_for_everything_that_is_missing()
    {
        service.Reset();
        var port = FreePort.Next();
        await File.AppendAllTextAsync(Path.Combine(service.Scaffold.Service, "platform.yaml"),
            $$"""
            needs:
              cache: { type: redis, local: "localhost:{{port}}" }
              stripe-key: { type: secret }

            """);

        await using var program =
            service.Machine.Start(service.Scaffold.Service, new Dictionary<string, string?> { ["NO_COLOR"] = "1" }, "dotnet", "run", "--", "--urls",
            "http://127.0.0.1:0");

        var listening = await program.LineAsync("Now listening on: ");
        listening.ShouldMatch(@"^\d\d:\d\d:\d\d\.\d{3} info Lifetime             Now listening on: http://127");
        (await program.LineAsync("needs are unreachable:")).ShouldMatch(@"^\d\d:\d\d:\d\d\.\d{3} warn NeedMessages         ");
        (await program.LineAsync("cache (redis): ")).ShouldBe($"      cache (redis): localhost:{port} is unreachable: ConnectionRefused");
        (await program.LineAsync("start it with: docker ")).ShouldMatch("^        start it with: docker (run|compose) .*cache");
        (await program.LineAsync("dotnet user-secrets ")).ShouldContain("set \"Secrets:stripe-key\" \"VALUE\"");

        using var client = new HttpClient { BaseAddress = new Uri(listening[listening.IndexOf("http://", StringComparison.Ordinal)..].Trim()) };
        await client.GetStringAsync(new Uri("/", UriKind.Relative));
        (await program.LineAsync("GET / 200 in")).ShouldMatch(@"info Requests             GET / 200 in \d+\.\d ms  [0-9a-f]{8}$");
        program.Output.ShouldNotContain("\e");
        program.Output.ShouldNotContain("{\"timestamp\"");
    }
}
