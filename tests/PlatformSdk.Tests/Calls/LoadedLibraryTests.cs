using PlatformSdk.Testing.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Calls;

/// <summary>The libraries for outgoing calls cost a service nothing until it calls.</summary>
public sealed class LoadedLibraryTests
{
    private static readonly string[] s_prefixes =
        ["Polly", "Microsoft.Extensions.Http.Resilience", "Microsoft.Extensions.Resilience", "Microsoft.Extensions.ServiceDiscovery",
            "HealthChecks.UI"];

    [Fact]
    public async Task Nothing_of_them_is_loaded_until_the_first_call()
    {
        await using var inventory = await StubServer.AnsweringAsync(200);
        await using var service = ServiceProcess.Start([new("services__inventory__http__0", inventory.Address.AbsoluteUri)]);
        using var client = await service.ClientAsync();

        (await client.GetStringAsync("/health/ready")).ShouldBe("Healthy");
        (await LoadedAsync(client)).ShouldBeEmpty();

        (await client.GetStringAsync("/stock")).ShouldBe("answer 1");
        (await LoadedAsync(client)).ShouldBe(["Microsoft.Extensions.ServiceDiscovery",
            "Microsoft.Extensions.ServiceDiscovery.Abstractions", "Polly.Core"]);
    }

    private static async Task<IEnumerable<string>> LoadedAsync(HttpClient client)
        => (await client.GetStringAsync("/loaded")).Split('\n')
            .Where(name => s_prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).Order(StringComparer.Ordinal);
}
