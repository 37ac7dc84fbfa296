using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting;

namespace PlatformSdk.Calls;

/// <summary>Every client of the factory, and one named after each service that is needed.</summary>
internal static class CallsSetup
{
    internal static void Add(PlatformSetup setup)
    {
        setup.Services.AddHttpClient();
        setup.Services.AddSingleton<ServiceAddresses>();
        setup.Services.AddSingleton<CallPipelines>();
        // Behind the factory's own, which log what goes through ours.
        setup.Services.AddSingleton<IHttpMessageHandlerBuilderFilter, OneLayer>();
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
            // HttpClient's own limit would cut a total timeout that is longer.
            if (call.Enabled && call.TotalTimeout > TimeSpan.FromSeconds(90))
                options.HttpClientActions.Add(http => http.Timeout = call.TotalTimeout + TimeSpan.FromSeconds(10));
            if (description.Needs.FirstOrDefault(need => need.Name == client) is { } need && NeedAddresses.Base(need, configuration) is { } address)
                options.HttpClientActions.Add(http => http.BaseAddress = address);
        }
    }
}
