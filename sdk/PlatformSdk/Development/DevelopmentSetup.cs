using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Hosting;

namespace PlatformSdk.Development;

/// <summary>Decides whether there is a development page. Outside Development no type of the page is loaded.</summary>
internal static class DevelopmentSetup
{
    internal static void Add(PlatformSetup setup)
    {
        if (!setup.IsInspected && setup.Environment.IsDevelopment())
            Register(setup);
    }

    /// <summary>Not part of the method above, because to compile a method loads the types that it names.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Register(PlatformSetup setup) => PageRegistrations.Add(setup);
}
