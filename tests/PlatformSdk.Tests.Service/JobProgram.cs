using PlatformSdk;

namespace Orders;

/// <summary>Does one thing and ends.</summary>
internal static class JobProgram
{
    private static readonly PlatformDescription s_description = new() { Name = "report", Owner = "team-checkout", Kind = PlatformKind.Job };

    internal static async Task<int> RunAsync(string what, string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.AddPlatform(s_description);

        var host = builder.Build();
        return await host.RunJobAsync(async (services, cancellation) =>
        {
            var logger = services.GetRequiredService<ILogger<SlowToStop>>();
            Lines.Ended(logger, "The first half");
            if (what == "fail")
                throw new InvalidOperationException("the printer is out of paper");
            if (what == "wait")
                await Task.Delay(Timeout.Infinite, cancellation);
        });
    }
}
