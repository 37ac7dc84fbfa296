using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Scorecard;

namespace PlatformSdk.Build.Tests.Scorecard;

/// <summary>Each check is a fact that holds for some services and not for others, with the place where it holds or is missing.</summary>
public sealed class ScorecardTests
{
    private static readonly Lazy<IReadOnlyList<Card>> s_cards = new(() => [.. Services.All.Select(make =>
    {
        using var project = make();
        return Cards.Judge(project);
    })]);

    [Fact]
    public void Every_area_has_six_checks_in_each_level() => Checks.All.GroupBy(check => (check.Area, check.Level))
        .Where(group => group.Count() >= 6).Count().ShouldBe(15);

    [Fact]
    public void Ids_are_unique() => Checks.All.Select(check => check.Id).ShouldBeUnique();

    [Fact]
    public void Every_check_passes_for_one_service_and_is_missing_in_another() => Checks.All
        .Select(check => (check.Id, States: s_cards.Value.Select(card => card.Checks.Single(c => c.Check.Id == check.Id).Answer.State).ToHashSet()))
        .SelectMany(check => new[] { CheckState.Passed, CheckState.Missing }.Except(check.States).Select(state => $"{check.Id} is never {state}"))
        .ShouldBeEmpty();

    /// <summary>Each check is missing in one of these services, so a rule that a check counts and that is not run shows.</summary>
    [Fact]
    public void The_site_of_a_system_judges_like_a_report_although_it_runs_only_the_rules_that_count()
    {
        foreach (var (all, make) in s_cards.Value.Zip(Services.All))
        {
            using var project = make();

            Cards.Judge(project, rules: PlatformSdk.Build.Policy.Rules.Counted).Checks.Select(Shown).ShouldBe(all.Checks.Select(Shown));
        }
    }

    /// <summary>Each project is in a folder of its own, which the place of one check names.</summary>
    private static (string Id, CheckState State, string? Key, int Line) Shown(JudgedCheck one) =>
        (one.Check.Id, one.Answer.State, one.Answer.Key, one.Answer.Place.Line);

    [Fact]
    public void A_service_with_everything_is_gold() =>
        s_cards.Value[0].Checks.Where(c => c.Answer.State == CheckState.Missing).Select(c => $"{c.Check.Id} {c.Answer}").ShouldBeEmpty();

    [Fact]
    public void A_service_without_anything_has_no_level()
    {
        s_cards.Value[1].Overall.ShouldBeNull();
        s_cards.Value[0].Overall.ShouldBe(ScorecardLevel.Gold);
    }

    [Fact]
    public void Every_answer_names_a_place() => s_cards.Value.SelectMany(card => card.Checks)
        .Where(c => c.Answer.State != CheckState.NotApplicable && c.Answer.Place.File.Length == 0).Select(c => c.Check.Id).ShouldBeEmpty();

    [Fact]
    public void A_check_of_databases_does_not_apply_to_a_worker_without_one()
    {
        using var project = new Project(Run.Head.Replace("kind: service", "kind: worker", StringComparison.Ordinal));

        var card = Cards.Judge(project);

        foreach (var id in (string[])["reliability/backups", "reliability/restore-drill", "delivery/migrations", "documentation/api",
            "security/login"])
            card.Checks.Single(c => c.Check.Id == id).Answer.State.ShouldBe(CheckState.NotApplicable, id);
    }

    [Theory]
    [InlineData("CODEOWNERS")]
    [InlineData(".github/CODEOWNERS")]
    [InlineData(".gitlab/CODEOWNERS")]
    [InlineData("docs/CODEOWNERS")]
    public void Owners_of_code_are_found_where_the_hosts_look_for_them(string file)
    {
        using var project = new Project(Run.Head);
        project.Write(file, "* @team-checkout\n");

        Cards.Judge(project).Checks.Single(c => c.Check.Id == "delivery/code-owners").Answer.State.ShouldBe(CheckState.Passed);
    }
}
