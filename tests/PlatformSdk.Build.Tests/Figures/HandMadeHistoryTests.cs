namespace PlatformSdk.Build.Tests.Figures;

/// <summary>Three histories, and what docs/delivery-figures.md makes of them, calculated by hand in the comments.</summary>
public sealed class HandMadeHistoryTests : IDisposable
{
    private readonly Story _story = new();

    public void Dispose() => _story.Dispose();

    [Fact]
    public void A_new_service_with_a_return_to_a_former_release_and_a_hotfix()
    {
        var scaffold = _story.Service("orders").Commit("2026-03-02 08:00", "Create orders");
        _story.Release("2026-03-02 08:25", "orders", "1.0.0", scaffold);
        _story.Change("orders").Commit("2026-03-03 09:00", "Add tax");
        var second = _story.Change("orders").Commit("2026-03-03 10:00", "Add discounts (#7)", authored: "2026-03-03 09:30");
        var broken = _story.Release("2026-03-03 12:00", "orders", "1.1.0", second);
        _story.At("2026-03-03 12:45", null, "revert", "--no-edit", broken);
        var third = _story.Change("orders").Commit("2026-03-04 08:00", "Hotfix: tax of nothing");
        _story.Release("2026-03-04 09:00", "orders", "1.2.0", third);
        _story.Write("README.md", "Changes no image.").Commit("2026-03-04 10:00", "Say more");
        var fourth = _story.Change("orders").Commit("2026-03-05 09:00", "Add vouchers");
        _story.Release("2026-03-05 10:00", "orders", "1.3.0", fourth);
        var fifth = _story.Change("orders").Commit("2026-03-05 10:30", "hotfix: vouchers without a date");
        _story.Release("2026-03-05 11:00", "orders", "1.4.0", fifth);

        var figures = _story.Figures("2026-03-08");

        // Seven days since the first commit: March 2 to 8. Releases 1.0.0 to 1.4.0; the return to 1.0.0 is not one.
        // Lead times: 180 and 150 minutes by 1.1.0, 60 by 1.2.0, 60 by 1.3.0, 30 by 1.4.0; in the middle is 60.
        // Failures: 1.1.0, which ran for 45 minutes, and 1.3.0, which the hotfix replaced after 60; two of five; the mean of both is 52.5.
        Four.In(figures["production"]!).ShouldBe(new Four(5, 5, 5, 60, 2, 40, 53));
        Four.Of(figures, "orders").ShouldBe(new Four(5, 5, 5, 60, 2, 40, 53));
        var first = Four.Named(figures["services"]!, "orders")["firstRelease"]!;
        ((string?)first["created"], (int)first["elapsedMinutes"]!, (int)first["workMinutes"]!, (bool)first["withinGoal"]!)
            .ShouldBe(("2026-03-02T08:00:00Z", 25, 25, true));
        _story.Log.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Two_services_with_merged_branches_squashed_ones_and_a_file_that_both_use()
    {
        _story.Write("orders/orders.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup>"
            + "<ProjectReference Include=\"..\\money\\money.csproj\"/></ItemGroup></Project>").Write("money/money.csproj", "<Project/>");
        var start = _story.Service("orders").Service("billing").Commit("2026-04-01 10:00", "Create both");
        _story.WriteRelease("orders", "1", start, "staging").WriteRelease("billing", "1", start, "staging");
        _story.WriteRelease("orders", "1", start).WriteRelease("billing", "1", start).Commit("2026-04-01 12:00", "Release both");
        // A branch of two commits, merged as it is: both count from their own time, and the merge does not count.
        _story.Git("switch", "--quiet", "--create", "tax");
        _story.Change("orders").Commit("2026-04-02 10:00", "Begin tax");
        _story.Write("money/Money.cs", "1").Commit("2026-04-02 11:00", "Round money");
        _story.Git("switch", "--quiet", "main");
        _story.Change("billing").Commit("2026-04-02 11:30", "Write bills");
        var merged = _story.At("2026-04-02 14:00", null, "merge", "--quiet", "--no-ff", "-m", "Merge branch 'tax'", "tax");
        _story.Release("2026-04-02 15:00", "orders", "2", merged, "staging");
        _story.Release("2026-04-03 10:00", "orders", "2", merged);
        // A branch that is squashed: git knows only the time of the squash.
        _story.Git("switch", "--quiet", "--create", "mail");
        _story.Change("billing").Commit("2026-04-04 09:00", "Try");
        _story.Change("billing").Commit("2026-04-04 10:00", "Try again");
        _story.Git("switch", "--quiet", "main");
        _story.Git("merge", "--quiet", "--squash", "mail");
        var squashed = _story.Commit("2026-04-06 10:00", "Send bills by mail (#9)");
        var packages = _story.Write("Directory.Packages.props", "<Project/>").Commit("2026-04-06 11:00", "Raise a package");
        _story.WriteRelease("orders", "3", packages).WriteRelease("billing", "3", packages).Commit("2026-04-06 12:00", "Release both");
        // The change of bills is taken back, and released a day later.
        _story.At("2026-04-07 10:00", null, "revert", "--no-edit", squashed);
        _story.Release("2026-04-07 12:00", "billing", "4", _story.Head);

        var figures = _story.Figures("2026-04-14");

        // April 1 to 14.
        // orders: 1, 2 and 3. Lead times: 24 h and 23 h by 2, 1 h by 3 (the package); in the middle is 23 h.
        Four.Of(figures, "orders").ShouldBe(new Four(3, 1.5m, 3, 23 * 60, 0, 0, null));
        // In staging, 2 brought the two commits of the branch after 5 h and 4 h.
        Four.Of(figures, "orders", "staging").ShouldBe(new Four(2, 1, 2, 270, 0, 0, null));
        // billing: 1, 3 and 4. Lead times: 96.5 h, 2 h and 1 h by 3, 2 h by 4. Release 3 brought what 4 took back after 24 h.
        Four.Of(figures, "billing").ShouldBe(new Four(3, 1.5m, 4, 120, 1, 33.3m, 24 * 60));
        // Both together: 1 h, 1 h, 2 h, 2 h, 23 h, 24 h, 96.5 h; in the middle is 2 h.
        Four.In(figures["production"]!).ShouldBe(new Four(6, 3, 7, 120, 1, 16.7m, 24 * 60));
        _story.Log.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_service_that_moves_and_changes_its_name_with_wrong_clocks_and_an_image_of_an_unknown_commit()
    {
        var start = _story.Service("src/old", "old").Commit("2026-05-04 08:00", "Adopt the platform");
        _story.Release("2026-05-04 18:00", "src/old", "1", start);
        // The folder is renamed, and so is the service a day later. Nothing is deployed by that.
        _story.Git("mv", "src/old", "orders");
        _story.Commit("2026-05-05 08:00", "Move orders");
        _story.Write("orders/platform.yaml", File.ReadAllText(_story.PathOf("orders/platform.yaml")).Replace("name: old", "name: orders",
            StringComparison.Ordinal)).Commit("2026-05-05 09:00", "Call it orders");
        var second = _story.Change("orders").Commit("2026-05-06 08:00", "Add tax");
        // This machine believes that it is 1999: the release counts with the time of the commit before it.
        _story.Release("1999-01-01 00:00", "orders", "2", second);
        var third = _story.Change("orders").Commit("2026-05-07 08:00", "Add vouchers", authored: "2031-01-01 00:00");
        _story.Release("2026-05-07 10:00", "orders", "3", third);
        // The image of a branch that no one merged.
        _story.Release("2026-05-08 10:00", "orders", "4", new string('b', 40));
        var fourth = _story.Change("orders").Commit("2026-05-09 08:00", "Add mails");
        _story.Release("2026-05-09 12:00", "orders", "5", fourth);
        // A return to a former release.
        _story.Release("2026-05-09 12:30", "orders", "3", third);
        // To release 5 once more is no return: it failed. To leave it again is.
        _story.Release("2026-05-10 12:00", "orders", "5", fourth);
        _story.Release("2026-05-10 14:00", "orders", "3", third);

        var figures = _story.Figures("2026-05-17");

        // May 4 to 17. Releases: 1, 2, 3, 4, 5, and 5 again. Failures: both releases of 5, restored after 30 and 120 minutes.
        // Release 2 counts at 8:00 on May 6. It brought the move after 24 h, the new name after 23 h, and its change after nothing.
        // Release 3: its change is written in the future, which is nothing too. Release 4: unknown. Release 5: 4 h, and nothing new the second time.
        // In the middle of 0, 0, 4 h, 23 h and 24 h is 4 h.
        Four.Of(figures, "orders").ShouldBe(new Four(6, 3, 5, 240, 2, 33.3m, 75));
        ((int)Four.Named(figures["services"]!, "orders")["environments"]![0]!["withoutCommit"]!).ShouldBe(1);
        ((int)figures["history"]!["correctedClocks"]!).ShouldBe(1);
        // From 8:00 to 18:00 with no commit in between: no work that git could see.
        var first = Four.Named(figures["services"]!, "orders")["firstRelease"]!;
        ((int)first["elapsedMinutes"]!, (int)first["workMinutes"]!).ShouldBe((600, 0));
        _story.Log.Findings.Select(one => (one.Code, Path.GetRelativePath(_story.Root, one.File).Replace('\\', '/'))).ShouldBe(
            [("PLAT2513", "orders/deploy/releases/production.yaml"), ("PLAT2514", "system/System.csproj")], ignoreOrder: true);
    }
}
