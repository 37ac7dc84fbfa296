using System.Text.Json.Nodes;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Figures;

/// <summary>A figure that would be wrong is not there, and the build log says why.</summary>
public sealed class MissingHistoryTests : IDisposable
{
    private readonly Story _story = new();

    public void Dispose() => _story.Dispose();

    [Fact]
    public void A_shallow_clone_says_so_and_has_no_figures_of_delivery()
    {
        var start = _story.Service("orders").Commit("2026-03-02 08:00");
        _story.Release("2026-03-02 09:00", "orders", "1", start);
        _story.Release("2026-03-02 10:00", "orders", "2", start);
        using var other = new TemporaryFolder();
        Directory.Move(_story.PathOf(".git"), other.PathOf("git"));
        Evaluation.Git.Run(other.Path, "clone", "--quiet", "--depth", "2", $"file://{other.PathOf("git")}", "clone");
        Directory.Move(other.PathOf("clone/.git"), _story.PathOf(".git"));

        var figures = _story.Figures("2026-03-08");

        Says("PLAT2512", "The clone is shallow, so figures of delivery would be wrong and are left out. Run 'git fetch --unshallow'.");
        HasNoFigures(figures, "shallow");
        // The files are there.
        ((int)figures["adoption"]!["onTheRoad"]!).ShouldBe(1);
    }

    [Fact]
    public void Without_git_and_without_a_repository_there_are_those_of_adoption_only()
    {
        _story.Service("orders");

        HasNoFigures(_story.Figures("2026-03-08", git: "no-such-program"), "no-git");
        Says("PLAT2511", "There is no history, so figures of delivery are left out: git is not on the PATH.");

        // A file that git does not know marks the root of the repository, and there is none.
        _story.Log.Findings.Clear();
        Directory.Delete(_story.PathOf(".git"), recursive: true);
        HasNoFigures(_story.Figures("2026-03-08"), "no-repository");
        Says("PLAT2511", "There is no history, so figures of delivery are left out: the folder is in no git repository.");
    }

    [Fact]
    public void A_history_that_git_cannot_read_is_reported_with_its_words()
    {
        var start = _story.Service("orders").Commit("2026-03-02 08:00");
        File.Delete(_story.PathOf($".git/objects/{start[..2]}/{start[2..]}"));

        HasNoFigures(_story.Figures("2026-03-08"), "unreadable");
        _story.Log.Findings.ShouldHaveSingleItem().Message.ShouldContain("git says 'fatal: bad object HEAD'");
    }

    [Fact]
    public void Before_the_first_commit_and_before_the_first_release_the_figures_are_zero_and_times_are_missing()
    {
        _story.Service("orders");
        Four.In(_story.Figures("2026-03-08")["production"]!).ShouldBe(new Four(0, 0, 0, null, 0, null, null));

        _story.Commit("2026-03-02 08:00");
        var figures = _story.Figures("2026-03-08");

        Four.In(figures["production"]!).ShouldBe(new Four(0, 0, 0, null, 0, null, null));
        Four.Named(figures["services"]!, "orders")["environments"]!.AsArray().ShouldBeEmpty();
        Four.Named(figures["services"]!, "orders")["firstRelease"].ShouldBeNull();
        ((int)figures["adoption"]!["firstReleases"]!["services"]!).ShouldBe(0);
        _story.Log.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("3661")]
    [InlineData("1e3")]
    [InlineData("quarter")]
    public void A_number_of_days_that_is_none_is_an_error_and_writes_nothing(string days)
    {
        _story.Service("orders").Commit("2026-03-02 08:00");

        _story.Run("2026-03-08", days).ShouldBeFalse();

        Directory.Exists(_story.PathOf("artifacts")).ShouldBeFalse();

        Says("PLAT2515", $"PlatformFiguresDays is '{days}'. Set a whole number from 1 to 3660, or remove it to use the last 90 days.");
    }

    private void Says(string code, string message)
    {
        var finding = _story.Log.Findings.ShouldHaveSingleItem();
        (finding.Code, Path.GetFileName(finding.File)).ShouldBe((code, "System.csproj"));
        finding.Message.ShouldStartWith(message);
    }

    private static void HasNoFigures(JsonNode figures, string reason)
    {
        ((bool)figures["history"]!["complete"]!, (string?)figures["history"]!["reason"]).ShouldBe((false, reason));
        (figures["production"] ?? figures["environments"] ?? figures["adoption"]!["firstReleases"]).ShouldBeNull();
        figures["services"]!.AsArray().ShouldAllBe(service => service!["environments"] == null && service["firstRelease"] == null);
    }
}
