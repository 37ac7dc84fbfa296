using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.S3;

namespace PlatformSdk.Stores.Tests.Buckets;

public sealed class BucketOutageTests
{
    [Fact]
    public async Task A_killed_server_makes_the_service_unready_until_it_is_back()
    {
        await using var server = await S3Server.StartNewAsync();
        await using var service = Files.With(server.Address());
        await service.StartAsync();
        await service.IsHealthyAsync(Files.Need);

        await server.KillAsync();
        var killed = await service.CheckAsync(Files.Need);
        await server.StartAsync();

        killed.Status.ShouldBe(HealthStatus.Unhealthy);
        killed.Description.ShouldNotBeNull().ShouldContain("refused", Case.Insensitive);
        killed.Description.ShouldContain(new Uri(server.Endpoint).Authority);
        await service.IsHealthyAsync(Files.Need);
    }

    [Theory]
    [InlineData("Failed to resolve AWS credentials. The providers returned:\n\nException 1 of 4: ...", null,
        "no keys: set AccessKey and SecretKey, or give the process an identity of the cloud")]
    [InlineData("The request failed:\r\nwith details", null, "The request failed:")]
    [InlineData("Connection refused (localhost:8333)", "", "Connection refused (localhost:8333)")]
    [InlineData("The SSL connection could not be established, see inner exception.", "The certificate is invalid", "The certificate is invalid")]
    public void A_failure_is_one_line_that_names_the_server_or_the_reason(string message, string? inner, string expected)
        => S3HealthCheck.Why(new HttpRequestException(message, inner switch
        {
            null => null,
            "" => new SocketException((int)SocketError.ConnectionRefused),
            _ => new AuthenticationException(inner),
        })).ShouldBe(expected);

    [Fact]
    public async Task A_server_that_restarts_during_requests_loses_none_of_them()
    {
        await using var server = await S3Server.StartNewAsync();
        await using var service = Files.With(server.Address(),
            services => services.Configure<S3Options>(Files.Need, options => options.ConfigureClient = client => client.MaxErrorRetry = 10));
        var bucket = service.Get<Bucket>(Files.Need);
        var clients = new Clients(20, client => bucket.UploadAsync($"{client}.txt", new MemoryStream(Encoding.UTF8.GetBytes("content"))));
        await Eventually.IsTrueAsync("uploads", () => clients.Operations > 20);

        await server.KillAsync();
        await server.StartAsync();
        var before = clients.Operations;
        await Eventually.IsTrueAsync("more uploads", () => clients.Operations > before + 20);

        await clients.StopAsync();
        clients.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_slow_server_fails_a_request_at_its_timeout()
    {
        await using var server = await S3Server.StartNewAsync();
        await using var service = Files.With(server.Address(), services => services.Configure<S3Options>(Files.Need,
            options => options.ConfigureClient = client => (client.Timeout, client.MaxErrorRetry) = (TimeSpan.FromMilliseconds(200), 0)));

        await server.SlowDownAsync(5000);
        var slow = await service.CheckAsync(Files.Need);
        await server.SlowDownAsync(0);

        slow.Status.ShouldBe(HealthStatus.Unhealthy);
        await service.IsHealthyAsync(Files.Need);
    }
}
