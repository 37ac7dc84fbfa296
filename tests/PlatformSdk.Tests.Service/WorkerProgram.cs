using PlatformSdk;

namespace Orders;

/// <summary>Works on its own, answers nobody.</summary>
internal static class WorkerProgram
{
    private static readonly PlatformDescription s_description = new() { Name = "mailer", Owner = "team-checkout", Kind = PlatformKind.Worker };

    internal static async Task<int> RunAsync(string[] args)
    {
        using var types = Environment.GetEnvironmentVariable("LISTS_TYPES") is null ? null : new TypeLoads(Console.WriteLine);
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddHostedService<SlowToStop>();
        builder.AddPlatform(s_description);

        var host = builder.Build();
        host.MapPlatform();
        await host.RunAsync();
        return 0;
    }
}
