namespace PlatformSdk.Access.Tests.Support;

/// <summary>A provider and a service for tests that change neither.</summary>
public sealed class LoginFixture : IAsyncLifetime
{
    internal OpenIdProvider Provider { get; private set; } = null!;

    internal ProtectedService Service { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Provider = await OpenIdProvider.StartAsync();
        Service = await ProtectedService.StartAsync(Provider);
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
