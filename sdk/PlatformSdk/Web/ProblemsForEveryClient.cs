using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PlatformSdk.Web;

/// <summary>
/// Writes problem details also for clients that do not ask for JSON. For those, the framework leaves an unhandled error without a body, and writes a
/// problem that an endpoint returns without customizing or redacting it.
/// </summary>
internal sealed class ProblemsForEveryClient(IProblemDetailsService inner, IEnumerable<IProblemDetailsWriter> writers) : IProblemDetailsService
{
    // Only its CanWrite checks what the client accepts. The service's own writers run before it, in the inner service.
    private readonly IProblemDetailsWriter? _default = writers.FirstOrDefault(writer => writer.GetType().Namespace == "Microsoft.AspNetCore.Http");

    internal static void Decorate(IServiceCollection services)
    {
        var descriptor = services.Last(service => service.ServiceType == typeof(IProblemDetailsService));
        services.Replace(ServiceDescriptor.Singleton<IProblemDetailsService>(provider
            => new ProblemsForEveryClient(Create(descriptor, provider), provider.GetServices<IProblemDetailsWriter>())));
    }

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        if (!await TryWriteAsync(context).ConfigureAwait(false))
            throw new InvalidOperationException("No writer of problem details is registered. Call AddProblemDetails().");
    }

    public async ValueTask<bool> TryWriteAsync(ProblemDetailsContext context)
    {
        if (await inner.TryWriteAsync(context).ConfigureAwait(false))
            return true;
        if (_default is null)
            return false;
        await _default.WriteAsync(context).ConfigureAwait(false);
        return true;
    }

    private static IProblemDetailsService Create(ServiceDescriptor service, IServiceProvider provider) => (IProblemDetailsService)(
        service.ImplementationInstance
        ?? service.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!));
}
