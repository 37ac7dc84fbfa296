using System.Text;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.S3;

namespace PlatformSdk.Stores.Tests.Buckets;

public sealed class BucketRotationTests
{
    [Fact]
    public async Task New_keys_fail_no_request_of_two_hundred_clients()
    {
        await using var server = await S3Server.StartNewAsync();
        await using var service = Files.With(server.Address());
        var bucket = service.Get<Bucket>(Files.Need);
        var clients = new Clients(200, client => bucket.UploadAsync($"{client}.txt", new MemoryStream(Encoding.UTF8.GetBytes("content"))));

        for (var rotation = 1; rotation <= 5; rotation++)
        {
            await server.AllowAsync($"access-{rotation}", $"secret-{rotation}");
            service.Set(($"ConnectionStrings:{Files.Need}", server.Address($"access-{rotation}", $"secret-{rotation}")));
            // Requests that were signed with the former keys are still under way.
            await server.RevokeAsync($"access-{rotation - 1}");
            var before = clients.Operations;
            await Eventually.IsTrueAsync("requests with the new keys", () => clients.Operations > before + 400);
        }

        await clients.StopAsync();
        clients.Failures.ShouldBeEmpty();
        service.Log.Lines.Count(line => line.Text.Contains("were rotated", StringComparison.Ordinal)).ShouldBe(5);
        service.Log.Text.ShouldNotContain("secret-");
    }

    [Fact]
    public async Task Rejected_keys_make_the_service_unready_until_there_are_new_ones()
    {
        await using var server = await S3Server.StartNewAsync();
        await using var service = Files.With(server.Address());
        await service.IsHealthyAsync(Files.Need);

        await server.RevokeAsync("access-0");
        var rejected = await service.CheckAsync(Files.Need);
        await server.AllowAsync("access-1", "secret-1");
        service.Set(($"ConnectionStrings:{Files.Need}", server.Address("access-1", "secret-1")));

        (rejected.Status, rejected.Description).ShouldBe((HealthStatus.Unhealthy, "InvalidAccessKeyId"));
        await service.IsHealthyAsync(Files.Need);
        service.Log.Lines.Count(line => line.Text.Contains("rejects the keys of files (InvalidAccessKeyId)", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("Endpoint=http://127.0.0.1:1;Bucket=other;AccessKey=access-0;SecretKey=secret-0", "take effect at the next start")]
    [InlineData("Endpoint=http://127.0.0.1:1;AccessKey=access-0;SecretKey=secret-0",
        "is ignored: 'ConnectionStrings:files' is not a bucket: Bucket is")]
    [InlineData("", "is ignored: 'ConnectionStrings:files' is not set.")]
    public async Task A_change_that_cannot_apply_is_logged_and_the_client_keeps_working(string changed, string line)
    {
        await using var server = await S3Server.StartNewAsync();
        await using var service = Files.With(server.Address());
        await service.IsHealthyAsync(Files.Need);

        service.Set(($"ConnectionStrings:{Files.Need}", changed));

        await Eventually.IsTrueAsync("a line", () => service.Log.Text.Contains(line, StringComparison.Ordinal));
        await service.IsHealthyAsync(Files.Need);
        service.Log.Text.ShouldNotContain("secret-0");
    }
}
