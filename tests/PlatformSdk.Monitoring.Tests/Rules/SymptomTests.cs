using PlatformSdk.Monitoring.Tests.Rules.Support;

namespace PlatformSdk.Monitoring.Tests.Rules;

/// <summary>Pods, limits, secrets and telemetry: what always matters, whatever the objectives.</summary>
public sealed class SymptomTests
{
    private const string Container = "namespace=\"shop-production\",container=\"orders\"";
    private const string Process = "job=\"shop/orders\",instance=\"shop-production.orders-1-a\"";

    private static RuleTest Test(string rest = "") => new(Services.Of($"kind: service\nname: orders\n{rest}"));

    [Fact]
    public Task No_ready_pod_pages_though_no_request_is_measured_any_more() => Test("replicas: 1\n")
        .Series($"kube_pod_container_status_ready{{{Container},pod=\"orders-1-a\"}}", "1x10 0x20")
        .NothingFires(14).Fires("NoPodReady", 17).RunAsync();

    [Fact]
    public Task Pods_that_are_gone_altogether_page_too() => Test()
        .Series($"kube_pod_container_status_ready{{{Container},pod=\"orders-1-a\"}}", "1x10 _x30")
        .Series("kube_namespace_created{namespace=\"shop-production\"}", "1700000000x40")
        .DoesNotFire("NoPodReady", 12).Fires("NoPodReady", 25).RunAsync();

    [Theory]
    [InlineData("0x60", false)]
    [InlineData("0x10 1x50", true)]
    [InlineData("3x60", true)]
    public async Task A_worker_without_messages_may_have_no_pods_but_not_when_KEDA_wants_some(string wanted, bool told)
    {
        var test = new RuleTest(Services.Of("kind: worker\nname: orders\nreplicas: 0..5\nscale: { on: queue, target: 20 }\n"
                + "needs: { orders: { type: queue } }\n", more: "scaling: { provider: keda }\n"))
            .Series("kube_namespace_created{namespace=\"shop-production\"}", "1700000000x60")
            .Series("kube_deployment_spec_replicas{namespace=\"shop-production\",deployment=\"orders\"}", wanted);
        await (told ? test.Fires("NoPodReady", 25) : test.NothingFires(25)).RunAsync();
    }

    [Fact]
    public Task Nobody_who_counts_pods_is_no_outage() => Test()
        .Series("up{job=\"prometheus\"}", "1x60")
        .NothingFires(30).NothingFires(60).RunAsync();

    [Fact]
    public Task Fewer_pods_than_the_least_make_a_ticket() => Test("replicas: 3..10\n")
        .Series($"kube_pod_container_status_ready{{{Container},pod=\"orders-1-a\"}}", "1x40")
        .Series($"kube_pod_container_status_ready{{{Container},pod=\"orders-1-b\"}}", "1x40")
        .Series($"kube_pod_container_status_ready{{{Container},pod=\"orders-1-c\"}}", "1x10 0x30")
        .DoesNotFire("TooFewPodsReady", 20).Fires("TooFewPodsReady", 27).DoesNotFire("NoPodReady", 40).RunAsync();

    [Fact]
    public Task A_crash_loop_and_frequent_restarts_are_found() => Test("replicas: 1\n")
        .Series($"kube_pod_container_status_waiting_reason{{{Container},pod=\"orders-1-a\",reason=\"CrashLoopBackOff\"}}", "_x5 1 _ 1 1 _ 1x20")
        .Series($"kube_pod_container_status_restarts_total{{{Container},pod=\"orders-1-a\"}}", "0x5 1+1x20")
        .DoesNotFire("CrashLoop", 8).Fires("CrashLoop", 20).Fires("Restarts", 20).RunAsync();

    [Fact]
    public Task One_restart_is_none_of_anybodys_business() => Test("replicas: 1\n")
        .Series($"kube_pod_container_status_restarts_total{{{Container},pod=\"orders-1-a\"}}", "0x5 1x60")
        .NothingFires(60).RunAsync();

    [Fact]
    public Task Memory_near_its_limit_is_told_before_the_pod_is_killed() => Test("replicas: 1\n")
        .Series($"container_memory_working_set_bytes{{{Container},pod=\"orders-1-a\"}}", "800x10 950x30")
        .Series($"container_memory_working_set_bytes{{{Container},pod=\"orders-1-b\"}}", "800x40")
        .Series($"kube_pod_container_resource_limits{{{Container},pod=\"orders-1-a\",resource=\"memory\"}}", "1000x40")
        .Series($"kube_pod_container_resource_limits{{{Container},pod=\"orders-1-b\",resource=\"memory\"}}", "1000x40")
        .Series($"kube_pod_container_resource_limits{{{Container},pod=\"orders-1-a\",resource=\"cpu\"}}", "1x40")
        .DoesNotFire("MemoryNearLimit", 20).Fires("MemoryNearLimit", 30)
        .Value("count(ALERTS{alertname=\"MemoryNearLimit\"})", 30, 1).RunAsync();

    [Fact]
    public Task A_limit_of_the_processor_that_holds_back_is_told() => Test("replicas: 1\nresources: { cpu: 1, memory: 1Gi, cpuLimit: 1 }\n")
        .Series($"container_cpu_cfs_periods_total{{{Container},pod=\"orders-1-a\"}}", "0+600x60")
        .Series($"container_cpu_cfs_throttled_periods_total{{{Container},pod=\"orders-1-a\"}}", "0+60x20 1500+300x40")
        .DoesNotFire("CpuThrottled", 20).Fires("CpuThrottled", 45).RunAsync();

    [Fact]
    public Task An_autoscaler_at_its_most_for_half_an_hour_is_told() => Test("replicas: 2..4\n")
        .Series("kube_horizontalpodautoscaler_status_current_replicas{namespace=\"shop-production\",horizontalpodautoscaler=\"orders\"}", "2x10 4x60")
        .Series("kube_horizontalpodautoscaler_spec_max_replicas{namespace=\"shop-production\",horizontalpodautoscaler=\"orders\"}", "4x70")
        .DoesNotFire("AtMostReplicas", 30).Fires("AtMostReplicas", 45).RunAsync();

    [Fact]
    public Task A_secret_that_the_store_refuses_for_an_hour_is_told_by_name() => Test("needs: { stripe-key: { type: secret } }\n")
        .Series($"platform_secrets_age_seconds{{{Process},platform_secret_name=\"stripe-key\"}}", "0+60x90")
        .Series($"platform_secrets_refresh_failures_total{{{Process},platform_secret_name=\"stripe-key\",platform_secret_store=\"vault\"}}", "0+2x90")
        .DoesNotFire("SecretStale", 59).Fires("SecretStale", 70)
        .Value("count(ALERTS{alertname=\"SecretStale\",platform_secret_name=\"stripe-key\"})", 70, 1).RunAsync();

    [Fact]
    public Task A_secret_that_is_asked_for_once_a_day_is_not_stale() => Test("needs: { stripe-key: { type: secret } }\n")
        .Series($"platform_secrets_age_seconds{{{Process},platform_secret_name=\"stripe-key\"}}", "0+60x120")
        .NothingFires(120).RunAsync();

    [Fact]
    public Task Pods_of_which_no_metric_arrives_are_told() => Test("replicas: 1\n")
        .Series($"kube_pod_container_status_ready{{{Container},pod=\"orders-1-a\"}}", "1x60")
        .Series($"platform_build_info{{{Process}}}", "1x20 _x40")
        .NothingFires(20).NothingFires(35).Fires("MetricsMissing", 45).RunAsync();

    [Fact]
    public Task Telemetry_that_is_dropped_for_a_while_is_told() => Test()
        .Series($"platform_telemetry_dropped_total{{{Process},signal=\"logs\",reason=\"queue_full\"}}", "0x10 10+10x40")
        .DoesNotFire("TelemetryDropped", 20).Fires("TelemetryDropped", 40).RunAsync();

    [Fact]
    public Task A_thread_pool_whose_queue_does_not_drain_is_told() => Test()
        .Series($"dotnet_thread_pool_queue_length_total{{{Process}}}", "0x10 40x40")
        .DoesNotFire("ThreadPoolStarved", 12).Fires("ThreadPoolStarved", 40).RunAsync();

    [Theory]
    [InlineData("0 30 2 0 55 1 0 80 0 3 0 30 2 0 55 1 0 80 0 3 0 30 2 0 55 1 0 80 0 3")]
    [InlineData("3x60")]
    [InlineData("500x4 0x60")]
    public Task A_busy_thread_pool_that_drains_is_not(string lengths) => Test()
        .Series($"dotnet_thread_pool_queue_length_total{{{Process}}}", lengths)
        .DoesNotFire("ThreadPoolStarved", 15).DoesNotFire("ThreadPoolStarved", 29).RunAsync();
}
