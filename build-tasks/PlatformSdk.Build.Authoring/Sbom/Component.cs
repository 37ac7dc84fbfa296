namespace PlatformSdk.Build.Authoring.Sbom;

/// <summary>A package or a project that a program is made of.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version that restore chose.</param>
/// <param name="IsPackage">False: a project of the same repository.</param>
/// <param name="Runs">Whether any of it is there when the program runs; a package that only builds is not.</param>
/// <param name="Sha512">The hash of the package, in base 64 as NuGet writes it; null for a project.</param>
/// <param name="License">The SPDX expression of its license; null where the package states none.</param>
/// <param name="Needs">The names of those that it needs.</param>
internal sealed record Component(string Name, string Version, bool IsPackage, bool Runs, string? Sha512, string? License,
    IReadOnlyList<string> Needs);
