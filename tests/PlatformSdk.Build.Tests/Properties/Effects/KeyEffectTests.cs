using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Tests.Properties.Effects;

/// <summary>Nothing is accepted that has no effect: the change of every key changes the file that the key's documentation names.</summary>
public class KeyEffectTests
{
    // In effect, but in no file: PLAT2008 and PLAT3090 repeat the words of a waiver (ChangeReportTests, WaiverTests), PLAT3091 the reason of a
    // severity (SeverityTests), the age of a drill needs a drill (PolicyCaseTests), kubectl gets the context (tests of PlatformDeploy),
    // the reason of a freeze is in the refusal of a release (FreezeTests), the retention in
    // the list of a retired service (RetirementTests), and the scorecard is in the report only (ScorecardOfTheOrganisationTests).
    private static readonly string[] HeldElsewhere =
        ["waivers.reason", "waivers.approvedBy", "/policy.rules.reason", "/policy.drillAge", "/environments.context",
            "/freezes.reason", "/policy.retention", .. Scorecard];

    private static string[] Scorecard =>
        ["/scorecard", "/scorecard.remove", "/scorecard.levels", "/scorecard.add", "/scorecard.add.area", "/scorecard.add.level"];

    private static readonly string[] Heads =
    [
        "apiVersion: platform-sdk/v1\nkind: service\nname: orders\nowner: team-a\n",
        "apiVersion: platform-sdk/v1\nkind: worker\nname: orders\nowner: team-a\n",
        "apiVersion: platform-sdk/v1\nkind: job\nname: orders\nowner: team-a\n",
        "apiVersion: platform-sdk/v1\nkind: job\nname: orders\nowner: team-a\nschedule: \"0 1 * * *\"\n",
    ];

    public static TheoryData<string> Changes => [.. Rows.OfService.Concat(Rows.OfDefaults).Select(row => row.Key).Distinct()];

    public static TheoryData<string> ChangesInDefaults =>
        [.. Rows.OfService.Where(row => Language.Defaults.ForServices.Any(key => key.Name == TopOf(row))).Select(row => row.Key).Distinct()];

    public static TheoryData<string> ChangesInEnvironments =>
        [.. Rows.OfService.Where(row => ServiceKeys.OfEnvironment.Any(key => key.Name == TopOf(row)) && TopOf(row) != "needs").Select(row => row.Key)
            .Distinct()];

    [Fact]
    public void Every_key_has_a_line()
    {
        var known = Documented().Keys.Except(HeldElsewhere);

        known.ShouldBe(Rows.OfService.Concat(Rows.OfDefaults).Select(row => row.Key).Distinct(), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_a_key_changes_every_file_that_its_documentation_names(string key)
    {
        var effect = Documented()[key].Effect;
        var named = Output.Named(effect);
        named.ShouldNotBeEmpty($"the documentation of '{key}' names no file: {effect}");
        var changes = Rows.OfService.Concat(Rows.OfDefaults).Where(row => row.Key == key)
            .SelectMany(row => Heads.SelectMany(head => row.IsOfDefaults
                ? Changed((Without(head, row.Beside) + row.Beside, $"{row.Defaults}\n{row.One}"),
                    (Without(head, row.Beside) + row.Beside, $"{row.Defaults}\n{row.Other}"), IsOfSystem(effect))
                : Changed((Without(head, row.One) + $"{row.Beside}\n{row.One}", row.Defaults),
                    (Without(head, row.Other) + $"{row.Beside}\n{row.Other}", row.Defaults), IsOfSystem(effect))));

        // No further line and no further kind is built once all names have been met.
        HashSet<string> changed = [];
        var missing = named.ToList();
        foreach (var path in changes)
        {
            changed.Add(path);
            missing.RemoveAll(name => Output.Is(path, name));
            if (missing.Count == 0)
                return;
        }

        missing.ShouldBeEmpty($"'{key}' changes: {string.Join(", ", changed.Order())}");
    }

    [Theory]
    [MemberData(nameof(ChangesInDefaults))]
    public void A_key_does_the_same_as_a_default(string key) => ShouldChangeOne(key, line => (null, line));

    [Theory]
    [MemberData(nameof(ChangesInDefaults))]
    public void A_key_does_the_same_as_a_default_of_a_tier(string key) =>
        ShouldChangeOne(key, line => (null, $"tiers: {{ standard: {{ {line} }} }}"));

    [Theory]
    [MemberData(nameof(ChangesInEnvironments))]
    public void A_key_does_the_same_in_an_environment(string key) =>
        ShouldChangeOne(key, line => ($"environments: {{ production: {{ {line} }} }}", null));

    [Theory]
    [MemberData(nameof(ChangesInEnvironments))]
    public void A_key_does_the_same_in_an_environment_of_the_defaults(string key) =>
        ShouldChangeOne(key, line => (null, $"environments: {{ production: {{ {line} }} }}"));

    private static void ShouldChangeOne(string key, Func<string, (string? Service, string? Defaults)> place)
    {
        var named = Output.Named(Documented()[key].Effect);
        HashSet<string> changed = [];
        foreach (var path in Rows.OfService.Where(row => row.Key == key).SelectMany(row =>
            Heads.SelectMany(head => Changed(Placed(head, row, row.One), Placed(head, row, row.Other), withSystem: false))))
        {
            if (named.Any(name => Output.Is(path, name)))
                return;
            changed.Add(path);
        }

        Assert.Fail($"'{key}' changes: {string.Join(", ", changed.Order())}");

        (string, string) Placed(string head, Row row, string line)
        {
            var (service, defaults) = place(line);
            return ($"{head}{row.Beside}\n{service}\n", $"{row.Defaults}\n{defaults}");
        }
    }

    /// <summary>What differs; nothing where one of the two means nothing for the kind.</summary>
    private static IEnumerable<string> Changed((string Service, string Defaults) one, (string Service, string Defaults) other,
        bool withSystem)
    {
        var before = Output.Of(one.Service + "\n", Head(one.Defaults), withSystem);
        var after = Output.Of(other.Service + "\n", Head(other.Defaults), withSystem);
        // An error is an effect only where it is the one that is promised: then it is the finding that differs, and no file.
        return Output.IsRefused(before) ? [] : Output.IsRefused(after) ? [Output.Findings] : Output.Changed(before, after);

        static string? Head(string defaults) => string.IsNullOrWhiteSpace(defaults) ? null
            : (("\n" + defaults).Contains("\napiVersion:", StringComparison.Ordinal) ? "" : "apiVersion: platform-sdk/v1\n") + defaults + "\n";
    }

    private static bool IsOfSystem(string effect) => effect.Contains("system/", StringComparison.Ordinal);

    /// <summary>A head without the keys that the lines below it say.</summary>
    private static string Without(string head, string lines)
    {
        var said = lines.Split('\n').Select(line => line.Split(':')[0]).ToHashSet();
        return string.Concat(head.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !said.Contains(line.Split(':')[0]))
            .Select(line => line + "\n"));
    }

    private static string TopOf(Row row) => row.Key.Split('.')[0];

    /// <summary>Every key of both files by its path, as the reference names it; what may be said again elsewhere is there once.</summary>
    private static Dictionary<string, Key> Documented()
    {
        var all = new Dictionary<string, Key>();
        Walk(Language.Service.All, "", []);
        Walk(Language.Defaults.All.Except(Language.Defaults.ForServices).Where(key => key.Name != "tier"), "/",
            [.. Language.Defaults.ForServices, .. ServiceKeys.OfEnvironment]);
        return all;

        void Walk(IEnumerable<Key> keys, string above, IReadOnlyList<Key> elsewhere)
        {
            foreach (var key in keys.Except(elsewhere))
            {
                all[above + key.Name] = key;
                var shape = key.Shape.Each ?? key.Shape;
                Walk(shape.Keys, $"{above}{key.Name}.", key.Name == "environments" ? [.. elsewhere, .. ServiceKeys.OfEnvironment] : elsewhere);
            }
        }
    }
}
