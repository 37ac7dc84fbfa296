using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Systems;

/// <summary>A service of a large system costs its build as much as one of a small system. Bytes do not depend on the machine.</summary>
public sealed class GrowthTests
{
    [Fact]
    public void Each_of_200_services_allocates_as_much_as_each_of_25()
    {
        BytesOfEach(25);

        var small = BytesOfEach(25);

        BytesOfEach(200).ShouldBeLessThan(small * 1.3);
    }

    private static double BytesOfEach(int count)
    {
        using var repository = new SystemFolder();
        for (var i = 0; i < count; i++)
        {
            var needs = Enumerable.Range(i + 1, 3).Where(other => other < count).Select(other => $"  s{other:000}: {{ type: service }}\n");
            repository.Service($"s{i:000}", $"environments: {{ dev: {{}} }}\nneeds:\n  db: {{ type: postgres }}\n{string.Concat(needs)}");
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        repository.Check().ShouldNotContain(one => one.Severity > Severity.Message);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / count;
    }
}
