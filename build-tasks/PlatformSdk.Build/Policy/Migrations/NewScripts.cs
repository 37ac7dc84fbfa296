using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Migrations;

/// <summary>The scripts of a change. One that was released is never edited, so a finding in it could not be fixed.</summary>
internal static class NewScripts
{
    /// <summary>Reports a clone that cannot tell them apart.</summary>
    internal static void Check(RuleContext context)
    {
        if (context.Facts.Base is { IsMissing: true, Named: { } named })
        {
            context.Report(MigrationCodes.NoBase,
                $"PlatformBase is '{Shorten.Text(named)}', which this clone does not have. Fetch the whole history, or correct the commit.");
        }
    }

    /// <summary>The scripts that the base does not have, by need and relative to the project.</summary>
    internal static IEnumerable<(string Need, string Path)> In(RuleContext context) =>
        from need in context.Facts.Migrations
        from file in need.Scripts.Files ?? []
        where !context.Facts.Base.Has(need.Scripts.Folder, file.Path)
        select (need.Need, file.Path);

    /// <summary>Calls the judge with each script, and reports what it finds in a new one. Only then git is asked.</summary>
    internal static void Judge(RuleContext context, Code code, Func<string, IEnumerable<(int Place, string Message)>> judge)
    {
        foreach (var (_, scripts) in context.Facts.Migrations)
        {
            foreach (var (path, text) in scripts.Files ?? [])
            {
                var found = judge(text).ToList();
                if (found.Count == 0 || context.Facts.Base.Has(scripts.Folder, path))
                    continue;
                foreach (var (place, message) in found)
                    context.Report(code, BreakingScript.At(path, text, place), message);
            }
        }
    }
}
