using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Access.Tests.Process;

/// <summary>What the package costs a service whose callers need no token: nothing of what checks tokens is loaded.</summary>
public sealed class LoadedAssemblyTests
{
    private const string Package = "PlatformSdk.Access";

    private static readonly string[] s_checks =
        ["Microsoft.AspNetCore.Authentication.JwtBearer", "Microsoft.IdentityModel", "System.IdentityModel"];

    [Fact]
    public async Task Only_a_service_with_access_loads_what_checks_tokens()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var without = await ProtectedProcess.StartAsync(Compilation.Managed, provider, "none");
        await using var with = await ProtectedProcess.StartAsync(Compilation.Managed, provider);

        var open = await LoadedAsync(without);
        var closed = await LoadedAsync(with, await provider.GetTokenAsync());

        open.ShouldContain(Package);
        open.ShouldNotContain(name => s_checks.Any(name.StartsWith));
        closed.ShouldContain(Package);
        foreach (var check in s_checks[..2])
            closed.ShouldContain(name => name.StartsWith(check, StringComparison.Ordinal));
    }

    private static async Task<string[]> LoadedAsync(ProtectedProcess service, string? token = null)
        => (await (await service.GetAsync("/loaded", token)).Content.ReadAsStringAsync()).Split('\n');
}
