using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Migrations;

/// <summary>A path that leads nowhere would make a program without migrations, which starts on an old schema.</summary>
internal static class MissingFolder
{
    internal static void Check(RuleContext context)
    {
        foreach (var (need, scripts) in context.Facts.Migrations)
        {
            if (scripts.Files is null)
            {
                context.Report(MigrationCodes.NoFolder, MigrationPlace.OfScripts(context, need).OfValue,
                    $"There is no folder '{scripts.Folder}' in the project. Correct the path, or create it with a first script such as " +
                        $"0001-create.sql.");
            }
        }
    }
}
