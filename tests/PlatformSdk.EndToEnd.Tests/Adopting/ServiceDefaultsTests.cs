using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.EndToEnd.Tests.Adopting;

/// <summary>
/// Microsoft's own templates of a service and a worker, with the service defaults that Aspire's template writes: they add the package, build and run
/// as they are, then are adopted, and run again. The packages are the newest; ours require the lowest.
/// </summary>
public sealed class ServiceDefaultsTests(DeveloperMachine machine)
{
    [Fact]
    public async Task A_stock_service_keeps_its_service_defaults_and_does_nothing_twice()
    {
        var solution = NewSolution("defaults-service");
        var service = await solution.AddAsync("webapi", "Shop.Api",
            ("CreateBuilder(args);", "\nbuilder.AddServiceDefaults();"), ("builder.Build();", """

            app.MapDefaultEndpoints();
            app.MapGet("/stock", async (IHttpClientFactory clients)
                => (int)(await clients.CreateClient().GetAsync("https+http://stock/")).StatusCode);
            """));

        await ShouldRunAsync(service, "/alive");

        Application.Follow(service.Printed, except: Application.Remove);
        await service.DotnetAsync("build", "--no-restore");

        await ShouldRunAsync(service, "/alive", "/health/ready", "/health/live");
    }

    [Fact]
    public async Task A_stock_worker_runs_with_service_defaults_and_without_them()
    {
        var solution = NewSolution("defaults-worker");
        var worker = await solution.AddAsync("worker", "Shop.Worker", ("CreateApplicationBuilder(args);", "\nbuilder.AddServiceDefaults();"));

        worker.Program.ShouldContain("AddServiceDefaults");
        await ShouldWorkAsync(worker);

        Application.Follow(worker.Printed);
        worker.Program.ShouldNotContain("AddServiceDefaults");
        await worker.DotnetAsync("build", "--no-restore");

        await ShouldWorkAsync(worker);
    }

    /// <summary>One call tries four times, once for all handlers; and these paths answer.</summary>
    private static async Task ShouldRunAsync(StockProgram service, params string[] paths)
    {
        const string Listening = "Now listening on: ";
        await using var stock = await StubServer.AnsweringAsync(503);
        await using var running = service.Start(("services__stock__http__0", stock.Address.AbsoluteUri));
        using var client = new HttpClient { BaseAddress = new Uri((await running.LineAsync(Listening)).Split(Listening)[1].Trim()) };

        (await client.GetStringAsync("/stock")).ShouldBe("503");
        stock.Requests.Count.ShouldBe(1 + 3, running.Output);
        foreach (var path in paths)
            (await client.GetAsync(path)).IsSuccessStatusCode.ShouldBeTrue($"{path}\n{running.Output}");
        (await client.GetStringAsync("/openapi/v1.json")).ShouldContain("/weatherforecast");
        running.Terminate();
        (await running.WaitAsync()).ShouldSucceed();
    }

    private static async Task ShouldWorkAsync(StockProgram worker)
    {
        await using var running = worker.Start();
        await running.LineAsync("Worker running");
        running.Terminate();
        (await running.WaitAsync()).ShouldSucceed();
    }

    private StockSolution NewSolution(string name) => new(machine, machine.NewFolder(Path.Combine("adopting", name)));
}
