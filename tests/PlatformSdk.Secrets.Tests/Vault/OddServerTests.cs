using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Secrets.Tests.Vault;

/// <summary>A server that answers slowly, wrongly, hugely.</summary>
public sealed class OddServerTests : VaultTest
{
    private async Task<string> FailureOfAsync(Func<HttpContext, Task> reply)
    {
        Vault.Once(StripePath, reply);
        return await FailureAsync(Store());
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_not_taken_for_Vault() =>
        (await FailureOfAsync(context => context.Response.WriteAsync("<html>Welcome</html>")))
            .ShouldContain("a body that is not Vault JSON. Check the address.");

    [Fact]
    public async Task Half_a_JSON_text_is_not_quoted() =>
        (await FailureOfAsync(context => context.Response.WriteAsync("{\"data\":{\"data\":{\"value\":\"sk_live_half"))).ShouldNotContain("sk_live");

    [Fact]
    public async Task An_error_page_of_a_load_balancer_counts_by_its_status() =>
        (await FailureOfAsync(context =>
        {
            context.Response.StatusCode = 502;
            return context.Response.WriteAsync("<html>Bad gateway</html>");
        })).ShouldContain("HTTP 502");

    [Fact]
    public async Task A_secret_without_end_is_cut_off() =>
        (await FailureOfAsync(async context =>
        {
            var chunk = new byte[1024 * 1024];
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        })).ShouldContain("sent more than 8 MiB for one secret");

    [Fact]
    public async Task A_connection_that_breaks_is_an_outage() =>
        (await FailureOfAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        })).ShouldContain("cannot be reached");

    [Fact]
    public async Task An_empty_answer_is_a_secret_without_fields()
    {
        Vault.Once(StripePath, context =>
        {
            context.Response.StatusCode = 200;
            return Task.CompletedTask;
        });

        (await ReadAsync(Store())).Reason.ShouldBe("it exists but has no fields");
    }

    [Fact]
    public async Task A_slow_answer_is_given_up_when_its_time_is_over()
    {
        Vault.Hangs = true;
        var reading = ReadAsync(Store(("VAULT_CLIENT_TIMEOUT", "30s")));
        await Eventually.IsTrueAsync("the request", () => !Vault.Calls.IsEmpty);
        Clock.Advance(TimeSpan.FromSeconds(29));
        reading.IsCompleted.ShouldBeFalse();

        Clock.Advance(TimeSpan.FromSeconds(1));

        await Should.ThrowAsync<OperationCanceledException>(() => reading);
    }
}
