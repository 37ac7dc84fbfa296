using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>The smoke test of a promotion to a standby region, whose pods are off until a failover.</summary>
public sealed class StandbyTests(PipelineProgram pipeline) : IClassFixture<PipelineProgram>, IAsyncLifetime
{
    private const string Folder = "services/orders/src/orders/deploy";
    private readonly WebApplication _gateway = Gateway();
    private int _asked;

    private string Address => $"http://localhost:{new Uri(_gateway.Urls.First()).Port}/";

    public async ValueTask InitializeAsync()
    {
        // Without pods a gateway answers 503; then they are there.
        _gateway.Run(context =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref _asked) == 1 ? 503 : 200;
            return context.Response.CompleteAsync();
        });
        await _gateway.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await pipeline.Clone.GitAsync("reset", "--quiet", "--hard");
        await _gateway.DisposeAsync();
    }

    [Theory]
    [InlineData("deployment.yaml")]
    [InlineData("deployment.yaml rollout.yaml")]
    public async Task Of_a_standby_the_gateway_must_answer(string workloads)
    {
        await DescribeAsync("production-ne", 0, workloads.Split(' '));

        (await SaidAsync()).ShouldBe($"{Address}: the gateway answers, and the pods are off until a failover");
    }

    [Fact]
    public async Task A_region_with_pods_must_answer_itself_also_where_it_shares_its_host_with_a_standby()
    {
        await DescribeAsync("production-ne", 0, "deployment.yaml");
        await DescribeAsync("production-we", 3, "deployment.yaml");

        (await SaidAsync()).ShouldBe($"{Address}: answers");
        _asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_canary_has_pods_although_its_Deployment_has_none()
    {
        await DescribeAsync("production-we", 0, "deployment.yaml");
        await DescribeAsync("production-we", 2, "rollout.yaml");

        (await SaidAsync()).ShouldBe($"{Address}: answers");
    }

    [Fact]
    public async Task Another_host_is_no_standby() => (await SaidAsync()).ShouldBe($"{Address}: answers");

    private async Task DescribeAsync(string environment, int replicas, params string[] workloads)
    {
        pipeline.Write($"{Folder}/{environment}/http-route.yaml", "spec:\n  hostnames:\n    - \"localhost\"\n");
        foreach (var file in workloads)
            pipeline.Write($"{Folder}/{environment}/{file}", $"spec:\n  replicas: {replicas}\n");
        await pipeline.Clone.GitAsync("add", "--all");
    }

    private async Task<string> SaidAsync() => (await pipeline.SmokeAsync(Address)).ShouldSucceed().Output.Trim();

    private static WebApplication Gateway()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}
