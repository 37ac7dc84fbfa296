using PlatformSdk.Build.Authoring.Figures.Delivery;

namespace PlatformSdk.Build.Tests.Figures;

/// <summary>The rules of docs/delivery-figures.md, one by one.</summary>
public sealed class RuleTests : IDisposable
{
    private const string Digest = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private readonly Story _story = new();

    public void Dispose() => _story.Dispose();

    [Theory]
    [InlineData("Hotfix: tax", true)]
    [InlineData("hotfix(orders): tax", true)]
    [InlineData("[hot-fix] tax (#12)", true)]
    [InlineData("Merge pull request #7 from acme/hotfix/tax", true)]
    [InlineData("Merge branch 'hotfix/tax' into 'main'", true)]
    [InlineData("Merge branch 'hot-fix/tax'", true)]
    [InlineData("Merged PR 7: Hotfix: tax", true)]
    [InlineData("Hotfixes are rare now", false)]
    [InlineData("Describe how to release a hotfix", false)]
    [InlineData("Merge branch 'add-hotfix/docs'", false)]
    [InlineData("", false)]
    public void A_hotfix_says_so_at_its_beginning_or_in_the_name_of_its_branch(string subject, bool isHotfix) =>
        Hotfix.Is(subject).ShouldBe(isHotfix);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("5", "5", 0)]
    [InlineData("1 2 2 3", "1 2 2 3", 0)]
    [InlineData("1 2 0 3 4", "1 2 2 3 4", 1)]
    [InlineData("1 99 2 3 4", "1 1 2 3 4", 1)]
    [InlineData("99 1 2 3", "1 1 2 3", 1)]
    [InlineData("1 2 3 0", "1 2 3 3", 1)]
    public void The_largest_set_of_times_that_never_go_back_is_believed(string clocks, string times, int corrected)
    {
        var read = MainlineClock.Read([.. clocks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)]);

        (string.Join(' ', read.Times), read.Corrected).ShouldBe((times, corrected));
    }

    [Fact]
    public void The_same_image_under_another_name_is_no_deployment()
    {
        var start = _story.Service("orders").Commit("2026-03-02 08:00");
        _story.Release("2026-03-02 09:00", "orders", "1.0.0", start);
        _story.Release("2026-03-02 10:00", "orders", "1.0.0", start, digest: Digest);
        _story.Release("2026-03-02 11:00", "orders", "1.0.0-final", start, digest: Digest);

        Four.In(_story.Figures("2026-03-08")["production"]!).Deployments.ShouldBe(1);
    }

    [Fact]
    public void A_moved_tag_with_another_digest_is_a_deployment()
    {
        var start = _story.Service("orders").Commit("2026-03-02 08:00");
        _story.Release("2026-03-02 09:00", "orders", "latest", start, digest: Digest);
        _story.Release("2026-03-02 10:00", "orders", "latest", start, digest: Digest.Replace('9', '8'));

        Four.In(_story.Figures("2026-03-08")["production"]!).ShouldBe(new Four(2, 2, 0, null, 0, 0, null));
    }

    [Fact]
    public void A_reverted_first_release_failed()
    {
        var start = _story.Service("orders").Commit("2026-03-02 08:00");
        var first = _story.Release("2026-03-02 09:00", "orders", "1", start);
        _story.At("2026-03-02 09:20", null, "revert", "--no-edit", first);
        _story.Release("2026-03-03 09:00", "orders", "2", start);

        var figures = _story.Figures("2026-03-08");

        Four.In(figures["production"]!).ShouldBe(new Four(2, 2, 0, null, 1, 50, 20));
        Four.Named(figures["services"]!, "orders")["environments"]![0]!["releases"]!.AsArray().Select(one => (string?)one!["kind"])
            .ShouldBe(["deployed", "removed", "deployed"]);
    }

    [Fact]
    public void An_environment_that_is_given_up_did_not_fail()
    {
        var start = _story.Service("orders").Commit("2026-03-02 08:00");
        _story.Release("2026-03-02 09:00", "orders", "1", start);
        File.Delete(_story.PathOf("orders/deploy/releases/production.yaml"));
        _story.Commit("2026-03-03 08:00", "Leave production");

        Four.In(_story.Figures("2026-03-08")["production"]!).Failures.ShouldBe(0);
    }

    [Fact]
    public void To_take_a_revert_back_is_no_failure_and_a_revert_without_an_id_is_known_by_its_subject()
    {
        var start = _story.Service("orders").Commit("2026-03-02 08:00");
        _story.Release("2026-03-02 09:00", "orders", "1", start);
        var tax = _story.Change("orders").Commit("2026-03-03 08:00", "Add tax (#3)");
        _story.Release("2026-03-03 09:00", "orders", "2", tax);
        var without = _story.Change("orders").Commit("2026-03-03 09:30", "Revert \"Add tax (#3)\" (#4)\n\nReverts shop/orders#3");
        _story.Release("2026-03-03 10:00", "orders", "3", without);
        _story.At("2026-03-04 08:00", null, "revert", "--no-edit", without);
        _story.Release("2026-03-04 09:00", "orders", "4", _story.Head);

        // 2 brought what 3 took back; 3 did not fail because its revert was taken back.
        Four.In(_story.Figures("2026-03-08")["production"]!).ShouldBe(new Four(4, 4, 3, 60, 1, 25, 60));
    }

    [Fact]
    public void The_period_ends_with_its_last_day_and_what_happened_later_is_not_known()
    {
        var start = _story.Service("orders").Commit("2026-03-02 08:00");
        _story.Release("2026-03-02 09:00", "orders", "1", start);
        var second = _story.Release("2026-03-08 23:59", "orders", "2", start);
        _story.At("2026-03-09 00:00", null, "revert", "--no-edit", second);

        Four.In(_story.Figures("2026-03-08")["production"]!).ShouldBe(new Four(2, 2, 0, null, 0, 0, null));
        Four.In(_story.Figures("2026-03-09", "2")["production"]!).ShouldBe(new Four(1, 3.5m, 0, null, 1, 100, 1));
        // The period is as long as it was asked for where the history is longer.
        Four.In(_story.Figures("2026-04-30", "30")["production"]!).ShouldBe(new Four(0, 0, 0, null, 0, null, null));
    }

    [Fact]
    public void Broken_files_of_former_commits_are_left_out()
    {
        var start = _story.Service("orders").Commit("2026-03-02 08:00");
        _story.Release("2026-03-02 09:00", "orders", "1", start);
        _story.Write("orders/deploy/releases/production.yaml", "<<<<<<< HEAD\ntag: \"2\"\n").Commit("2026-03-03 09:00");
        _story.Write("orders/deploy/releases/production.yaml", "- a list\n").Commit("2026-03-03 10:00");
        _story.Write("orders/deploy/releases/production.yaml", "\0\u0001").Commit("2026-03-03 11:00");
        _story.Release("2026-03-03 12:00", "orders", "1", start);

        Four.In(_story.Figures("2026-03-08")["production"]!).ShouldBe(new Four(1, 1, 0, null, 0, 0, null));
    }

    [Fact]
    public void Work_is_the_time_between_commits_that_are_no_more_than_an_hour_apart()
    {
        var start = _story.Service("orders").Commit("2026-03-02 08:00");
        _story.Change("orders").Commit("2026-03-02 08:10");
        // The night is not work.
        _story.Change("orders").Commit("2026-03-03 08:00");
        _story.Release("2026-03-03 08:15", "orders", "1", start);

        var first = Four.Named(_story.Figures("2026-03-08")["services"]!, "orders")["firstRelease"]!;

        ((int)first["elapsedMinutes"]!, (int)first["workMinutes"]!, (bool)first["withinGoal"]!).ShouldBe((24 * 60 + 15, 25, true));
    }

    [Fact]
    public void The_same_history_on_the_same_day_gives_the_same_bytes()
    {
        var start = _story.Service("orders").Commit("2026-03-02 08:00");
        _story.Release("2026-03-02 09:00", "orders", "1", start);
        var (figures, events) = (_story.Figures("2026-03-08").ToJsonString(), "");
        events = _story.Events;
        _story.Change("orders").Commit("2026-03-09 08:00");

        _story.Git("checkout", "--quiet", "HEAD~1");
        _story.Figures("2026-03-08").ToJsonString().ShouldBe(figures);
        _story.Events.ShouldBe(events);
    }
}
