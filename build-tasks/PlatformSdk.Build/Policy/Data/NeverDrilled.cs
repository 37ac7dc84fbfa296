using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Data;

/// <summary>Prevents the discovery, on the day of the loss, that the backups of a critical database cannot be restored.</summary>
internal static class NeverDrilled
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.NeverDrilled, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment) =>
        from drilled in Drilled.In(environment)
        where drilled.Last is null
        select new Breach(Drilled.PlaceOf(environment, drilled.Database),
            $"No restore drill of '{drilled.Database.Need}' is recorded, so its backups may not restore. Run the one in " +
                "deploy/drills/, and record it with -t:PlatformDrill.");
}
