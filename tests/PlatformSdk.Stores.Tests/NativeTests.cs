namespace PlatformSdk.Stores.Tests;

/// <summary>One operation of each client in a process of its own, as an assembly and as native code.</summary>
public sealed class NativeTests
{
    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task Each_client_works_in_a_process_of_either_kind(Compilation compilation)
    {
        await using var redis = await RedisServer.StartNewAsync();
        await using var files = await S3Server.StartNewAsync();
        await using var process = await ChildProcess.StartAsync(compilation,
            Path.Combine(AppContext.BaseDirectory, "PlatformSdk.Tests.Service.dll"), ["stores"],
            new Dictionary<string, string?>
            {
                ["DOTNET_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Platform__Secrets__Store"] = "none",
                ["Platform__Shutdown__Drain"] = "0s",
                ["ConnectionStrings__cache"] = redis.Address,
                ["ConnectionStrings__files"] = files.Address(),
            });
        using var client = await process.ClientAsync();

        (await client.GetStringAsync("/cache")).ShouldBe("made");
        (await client.GetStringAsync("/files")).ShouldBe("made");

        ((string[])(await redis.ExecuteAsync("KEYS", "*"))!).ShouldBe(["orders:key"]);
    }
}
