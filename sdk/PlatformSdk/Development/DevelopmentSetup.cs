using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;

namespace PlatformSdk.Development;

/// <summary>Decides whether there is a development page. Outside Development no type of the page is loaded.</summary>
internal static class DevelopmentSetup
{
    /// <summary>
    /// The native compiler reads a constant here, and drops what only the page needs. <c>ILLink.Substitutions.xml</c> drops its style and script.
    /// </summary>
    [FeatureSwitchDefinition(ProgramSwitches.DevelopmentPage)]
    private static bool IsCompiledIn => !AppContext.TryGetSwitch(ProgramSwitches.DevelopmentPage, out var isCompiledIn) || isCompiledIn;

    internal static void Add(PlatformSetup setup)
    {
        if (IsCompiledIn && !setup.IsInspected && setup.Environment.IsDevelopment())
            Register(setup);
    }

    /// <summary>Not part of the method above, because to compile a method loads the types that it names.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Register(PlatformSetup setup) => PageRegistrations.Add(setup);
}
