using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy.Migrations;

/// <summary>A path that leads to no script would make a program without migrations, which starts on an old schema.</summary>
internal static class MissingFolder
{
    internal static void Check(RuleContext context)
    {
        foreach (var (need, scripts) in context.Facts.Migrations)
        {
            foreach (var file in scripts.Unread)
            {
                context.Report(MigrationCodes.NoFolder, Span.WholeFile(file),
                    $"The script is never applied, because its name does not end with '{MigrationSettings.ScriptEnding}' in small letters. Rename " +
                        $"it.");
            }

            if (scripts is { Files: not { Count: > 0 }, Unread.Count: 0 })
            {
                context.Report(MigrationCodes.NoFolder, MigrationPlace.OfScripts(context, need).OfValue, (scripts.Files is null
                    ? $"There is no folder '{scripts.Folder}' in the project. Correct the path, or create it"
                    : $"The folder '{scripts.Folder}' has no script. Correct the path, or begin") + " with a first script such as 0001-create.sql.");
            }
        }
    }
}
