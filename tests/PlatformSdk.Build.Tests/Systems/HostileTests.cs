using PlatformSdk.Build.Authoring.Systems.Graph;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Systems;

/// <summary>Systems that are larger or stranger than any real one: the build neither overflows nor takes quadratic time.</summary>
public sealed class HostileTests : IDisposable
{
    private readonly SystemFolder _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_circle_of_300_services_is_one_finding_in_a_short_message()
    {
        for (var i = 0; i < 300; i++)
            _repository.Service($"s{i:000}", $"environments: {{ dev: {{}} }}\nneeds: {{ s{(i + 1) % 300:000}: {{ type: service }} }}\n");

        var circle = _repository.Check().Where(one => one.Severity > Severity.Message).ShouldHaveSingleItem();

        circle.Code.ShouldBe(SystemRuleCodes.Cycle);
        circle.Span.File.ShouldBe("../s000/platform.yaml");
        circle.Message.ShouldContain("s000 -> s001 -> s002 -> s003 -> s004 -> s005 -> 294 more -> s000");
    }

    [Fact]
    public void Names_that_are_too_long_a_service_that_needs_itself_and_no_yaml_at_all_are_errors_at_their_places()
    {
        _repository.Service(new string('a', 60));
        _repository.Service("orders", "needs: { orders: { type: service } }\n");
        _repository.Write("binary/platform.yaml", "\0\u0001");
        _repository.Write("empty/platform.yaml", "");
        _repository.Write("list/platform.yaml", "- a\n");
        _repository.Service("good", "needs: { orders: { type: service } }\n");

        var found = _repository.Check();

        found.Where(one => one.Severity == Severity.Error).Select(one => one.Span.File).Distinct().ShouldBe(
            [$"../{new string('a', 60)}/platform.yaml", "../binary/platform.yaml", "../empty/platform.yaml", "../list/platform.yaml",
                "../orders/platform.yaml"], ignoreOrder: true);
        found.ShouldNotContain(one => one.Code == SystemRuleCodes.UnknownDependency, "the service is there, it only has errors");
    }

    [Fact]
    public void A_chain_of_100000_services_does_not_overflow_the_stack()
    {
        var graph = Graph(100_000, i => i + 1 < 100_000 ? [i + 1] : []);

        Circles.Find(graph).ShouldBeEmpty();
        var last = graph.WithCallers(graph[99_999]);
        (last.Affected.DownCount, last.Affected.Down.Count, last.Affected.Down[0]).ShouldBe((99_999, 100, "s099998"));
        Circles.Find(Graph(100_000, i => [(i + 1) % 100_000])).ShouldHaveSingleItem().Count.ShouldBe(100_000);
    }

    [Fact]
    public void Each_dependency_is_looked_at_a_few_times_only_however_many_there_are()
    {
        long BytesFor(int services)
        {
            var graph = Graph(services, i => Enumerable.Range(1, 20).Select(step => (i + step) % services));
            Circles.Find(graph).ShouldHaveSingleItem();
            var before = GC.GetAllocatedBytesForCurrentThread();
            Circles.Find(graph).ShouldHaveSingleItem();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        BytesFor(100);
        BytesFor(4_000).ShouldBeLessThan(BytesFor(1_000) * 6);
    }

    private static DependencyGraph Graph(int services, Func<int, IEnumerable<int>> needs) => new(
    [
        .. Enumerable.Range(0, services).Select(i => new IndexedService
        {
            Name = $"s{i:000000}",
            Kind = ServiceKind.Service,
            Title = "",
            Owner = new EntityRef("team"),
            Lifecycle = Lifecycle.Production,
            Tier = Tier.Standard,
            Path = "",
            Needs = [.. needs(i).Select(to => new IndexedNeed($"s{to:000000}", "service", false))],
        }),
    ]);
}
