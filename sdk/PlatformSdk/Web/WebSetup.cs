using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Health;
using PlatformSdk.Hosting;
using PlatformSdk.Telemetry.Http;

namespace PlatformSdk.Web;

/// <summary>Defaults of a program that serves requests.</summary>
internal static class WebSetup
{
    internal static void Add(PlatformSetup setup)
    {
        var (isWeb, services) = (setup.IsWeb, setup.Services);
        services.AddSingleton(provider => new MappedCheck(isWeb, provider.GetRequiredService<IOptions<PlatformOptions>>(),
            provider.GetRequiredService<ILogger<MappedCheck>>()));
        if (!isWeb)
            return;
        services.AddProblemDetails();
        ProblemsForEveryClient.Decorate(services);
        services.AddSingleton<IPostConfigureOptions<ProblemDetailsOptions>, ProblemDefaults>();
        services.AddSingleton(provider => new EmptyErrors(provider.GetService<IProblemDetailsService>()));
        services.AddSingleton<SecurityHeaders>();
        services.AddSingleton<StrictTransport>();
        services.AddSingleton<RequestLog>();
        services.AddSingleton<ProxyOptions>();
        services.AddSingleton<ProxyWarnings>();
        if (setup.Environment.IsDevelopment())
            services.AddSingleton<IDeveloperPageExceptionFilter, DeveloperErrors>();
        OptionalMiddleware.Add(setup);
        // On a laptop there is no manifest, even if an image sets the variable.
        if (setup.Options.ManagementPort is not null && setup.Description.Kind == PlatformKind.Service && PortCheck.ManifestPorts is not null)
            services.AddHealthChecks().AddCheck<PortCheck>(PortCheck.Name, failureStatus: null, [HealthTags.Ready], PortCheck.Patience);

        setup.First.Add(RegistrationOrder.FirstMiddleware, ServiceDescriptor.Singleton<IStartupFilter, FirstMiddleware>());
        setup.First.Add(RegistrationOrder.KestrelDefaults, ServiceDescriptor.Singleton<IConfigureOptions<KestrelServerOptions>, KestrelDefaults>());
        setup.First.Add(RegistrationOrder.ExceptionDefaults,
            ServiceDescriptor.Singleton<IConfigureOptions<ExceptionHandlerOptions>, ExceptionDefaults>());
        // ASPNETCORE_FORWARDEDHEADERS_ENABLED trusts every sender, and must not undo what the service declares.
        FirstRegistrations.InsertAfterFramework(services,
            ServiceDescriptor.Singleton<IConfigureOptions<ForwardedHeadersOptions>, ForwardedHeaders>());
    }
}
