namespace PlatformSdk.Build.Authoring.Sbom;

/// <summary>A package or project that is part of a program.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version that restore chose.</param>
/// <param name="IsPackage">False for a project of the same repository.</param>
/// <param name="Runs">Whether any part of it is used at run time; false for a package that only takes part in the build.</param>
/// <param name="Sha512">The hash of the package, in base 64 as NuGet writes it; null for a project.</param>
/// <param name="License">The SPDX expression of its license; null where the package states none.</param>
/// <param name="Needs">The names of its dependencies.</param>
internal sealed record Component(string Name, string Version, bool IsPackage, bool Runs, string? Sha512, string? License,
    IReadOnlyList<string> Needs);
