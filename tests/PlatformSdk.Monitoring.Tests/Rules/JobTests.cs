using PlatformSdk.Monitoring.Tests.Rules.Support;

namespace PlatformSdk.Monitoring.Tests.Rules;

/// <summary>Runs of jobs, as kube-state-metrics counts them.</summary>
public sealed class JobTests
{
    private const string Space = "namespace=\"shop-production\"";

    private static RuleTest Nightly => new(Services.Of("kind: job\nname: settlement\nschedule: \"0 3 * * *\"\n"));

    [Fact]
    public Task A_run_that_failed_is_told_until_a_later_one_succeeds() => Nightly
        .Series($"kube_job_failed{{{Space},job_name=\"settlement-29000001\",condition=\"true\"}}", "_x9 1x60")
        .Series($"kube_job_status_start_time{{{Space},job_name=\"settlement-29000001\"}}", "300x60")
        .Series($"kube_cronjob_status_last_successful_time{{{Space},cronjob=\"settlement\"}}", "100x29 1800x40")
        .NothingFires(8).Fires("JobFailed", 12).DoesNotFire("JobFailed", 35).RunAsync();

    [Fact]
    public Task A_job_that_never_succeeded_is_told_too() => Nightly
        .Series($"kube_job_failed{{{Space},job_name=\"settlement-29000001\",condition=\"true\"}}", "1x20")
        .Series($"kube_job_status_start_time{{{Space},job_name=\"settlement-29000001\"}}", "300x20")
        .Fires("JobFailed", 10).RunAsync();

    [Fact]
    public Task A_run_of_another_job_with_a_longer_name_is_not_ours() => Nightly
        .Series($"kube_job_failed{{{Space},job_name=\"settlement-report-29000001\",condition=\"true\"}}", "1x20")
        .Series($"kube_job_status_start_time{{{Space},job_name=\"settlement-report-29000001\"}}", "300x20")
        .NothingFires(10).RunAsync();

    [Fact]
    public Task A_run_that_did_not_begin_is_told() => Nightly
        // Due after ten minutes (600 s); then the next one a day later.
        .Series($"kube_cronjob_next_schedule_time{{{Space},cronjob=\"settlement\"}}", "600x60")
        .NothingFires(20).NothingFires(24).Fires("JobMissed", 27).RunAsync();

    [Fact]
    public Task A_run_in_time_is_not() => Nightly
        .Series($"kube_cronjob_next_schedule_time{{{Space},cronjob=\"settlement\"}}", "600x11 87000x40")
        .NothingFires(12).NothingFires(40).RunAsync();

    [Fact]
    public Task A_job_that_runs_once_is_told_when_it_failed() => new RuleTest(Services.Of("kind: job\nname: migration\n"))
        .Series($"kube_job_failed{{{Space},job_name=\"migration-0a1b2c3d\",condition=\"true\"}}", "_x4 1x20")
        .NothingFires(3).Fires("JobFailed", 6).RunAsync();
}
