using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.ServiceDiscovery.Http;

namespace PlatformSdk.Calls;

/// <summary>
/// Microsoft.Extensions.ServiceDiscovery, built for the first client. All clients share one resolver: the library gives each handler its own, whose
/// timer outlives the handler, and the factory replaces handlers every two minutes. If the service adds service discovery itself, that one is used.
/// </summary>
internal sealed class ServiceNames(IServiceProvider app) : IDisposable
{
    private readonly Lock _lock = new();
    private ServiceProvider? _discovery;
    private HttpMessageInvoker? _resolver;

    /// <summary>It resolves the name for each attempt, so that a retry goes to the next instance.</summary>
    internal NameHandler CreateHandler()
    {
        lock (_lock)
            return new NameHandler(_resolver ??= new HttpMessageInvoker(Factory().CreateHandler(new NameHandler.Resolved())));
    }

    public void Dispose()
    {
        _resolver?.Dispose();
        _discovery?.Dispose();
    }

    private IServiceDiscoveryHttpMessageHandlerFactory Factory()
        => app.GetService<IServiceDiscoveryHttpMessageHandlerFactory>()
            ?? (_discovery = Build()).GetRequiredService<IServiceDiscoveryHttpMessageHandlerFactory>();

    private ServiceProvider Build() => new ServiceCollection()
        .AddSingleton(app.GetRequiredService<IConfiguration>())
        .AddSingleton(app.GetRequiredService<ILoggerFactory>())
        .AddSingleton(app.GetRequiredService<TimeProvider>())
        .AddServiceDiscovery()
        .BuildServiceProvider();
}
