using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Access.Callers;
using PlatformSdk.Access.Calls;
using PlatformSdk.Access.Issuer;
using PlatformSdk.Access.Settings;
using PlatformSdk.Redaction;

namespace PlatformSdk.Access;

/// <summary>Sets up access: callers authenticate with tokens of the organisation's login, and calls to other services carry one.</summary>
public static class PlatformAccess
{
    /// <summary>Adds access; the build generates the call.</summary>
    /// <param name="registrations">The registrations to add to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Register(PlatformRegistrations registrations)
    {
        ArgumentNullException.ThrowIfNull(registrations);
        registrations.AddAccess(Add);
    }

    private static void Add(IHostApplicationBuilder builder, PlatformDescription description)
    {
        var options = AccessOptionsReader.Read(builder, description);
        builder.Services.AddSingleton(options);
        // The redactor is registered as an instance: nothing may be logged before it knows what tokens look like.
        foreach (var redactor in builder.Services.Select(service => service.ImplementationInstance).OfType<Redactor>())
            redactor.ConcealTokens();
        builder.Services.TryAddSingleton<RedactingExceptions>();
        IssuerSetup.Add(builder.Services, options);
        if (options.Demands)
            CallersSetup.Add(builder, options);
        if (options.ClientId is not null)
            CallsSetup.Add(builder.Services, options, description);
    }
}
