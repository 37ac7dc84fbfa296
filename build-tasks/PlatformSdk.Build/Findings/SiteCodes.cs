namespace PlatformSdk.Build.Findings;

/// <summary>PLAT2503 to PLAT2510: the site of a system.</summary>
internal static class SiteCodes
{
    internal static readonly Code NotOurs = new("PLAT2503", Severity.Warning,
        "The folder of the site belongs to something else",
        "The build of a system writes a site to artifacts/site/ in the repository. An index.html is there that no build wrote, or that the build " +
            "of another system wrote. It is not overwritten.",
        "two projects with PlatformSystem in one repository",
        "Delete the folder if nobody needs it. For the second system, set PlatformSiteFolder in its project, or set PlatformSite to false.");

    internal static readonly IReadOnlyList<Code> All = [NotOurs];
}
