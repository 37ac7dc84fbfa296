using System.Reflection;
using System.Runtime.Loader;
using PlatformSdk.Policies;

namespace PlatformSdk.Build.Policies;

/// <summary>
/// The libraries of one package, apart from those of all others: each package brings the versions that it was built with. Only the library that rules
/// are written with is shared, because the rules are its types.
/// </summary>
internal sealed class PackageLibraries(string assembly) : AssemblyLoadContext(assembly)
{
    private static readonly Assembly s_shared = typeof(PolicyRule).Assembly;

    private readonly AssemblyDependencyResolver _resolver = new(assembly);

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == s_shared.GetName().Name
        ? s_shared
        : _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : nint.Zero;
}
