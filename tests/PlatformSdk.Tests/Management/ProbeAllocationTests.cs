using PlatformSdk.Contract;
using PlatformSdk.Management;

namespace PlatformSdk.Tests.Management;

/// <summary>A probe comes every few seconds as long as the pod lives.</summary>
public sealed class ProbeAllocationTests
{
    [Theory]
    [InlineData(HealthPaths.Live, 200)]
    [InlineData(HealthPaths.Ready, 503)]
    [InlineData(HealthPaths.Startup, 200)]
    public void A_probe_allocates_its_answer_and_nothing_else(string path, int status)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 10.0.0.7:8081\r\nUser-Agent: kube-probe/1.33\r\n"
            + "Accept: */*\r\nConnection: close\r\n\r\n");
        Answer(bytes, status);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var answer = Answer(bytes, status);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        allocated.ShouldBeLessThan(answer.Length + 40);
    }

    /// <summary>As the kubelet asks, and as the management port answers.</summary>
    private static byte[] Answer(byte[] bytes, int status)
    {
        var request = ProbeRequest.TryRead(bytes, out _)!.Value;
        return ProbeResponse.Text(request, status, "Healthy"u8);
    }
}
