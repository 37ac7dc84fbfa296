using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting;

namespace PlatformSdk.Calls;

/// <summary>Sets up every client of the factory, and one client for each service in the needs.</summary>
internal static class CallsSetup
{
    internal static void Add(PlatformSetup setup)
    {
        setup.Services.AddHttpClient();
        setup.Services.AddSingleton<ServiceNames>();
        setup.Services.AddSingleton<CallPipelines>();
        // After the factory's own filters, which log the requests of our handler.
        setup.Services.AddSingleton<IHttpMessageHandlerBuilderFilter, SingleRetryLayer>();
        setup.First.Add(RegistrationOrder.HttpClientDefaults,
            ServiceDescriptor.Singleton<IConfigureOptions<HttpClientFactoryOptions>, EveryClient>());
    }

    private sealed class EveryClient(IServiceProvider services, IConfiguration configuration, PlatformDescription description)
        : IConfigureNamedOptions<HttpClientFactoryOptions>
    {
        public void Configure(HttpClientFactoryOptions options) => Configure(Microsoft.Extensions.Options.Options.DefaultName, options);

        public void Configure(string? name, HttpClientFactoryOptions options)
        {
            var client = name ?? "";
            var call = services.GetRequiredService<CallPipelines>().Options(client);
            // HttpClient's own timeout would cut off a longer total timeout.
            if (call.Enabled && call.TotalTimeout > TimeSpan.FromSeconds(90))
                options.HttpClientActions.Add(http => http.Timeout = call.TotalTimeout + TimeSpan.FromSeconds(10));
            if (description.Needs.FirstOrDefault(need => need.Name == client) is { } need && NeedAddresses.Base(need, configuration) is { } address)
                options.HttpClientActions.Add(http => http.BaseAddress = address);
        }
    }
}
