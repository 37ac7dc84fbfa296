using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Contract;
using PlatformSdk.Telemetry;

namespace PlatformSdk.Management.Operations;

/// <summary><c>/info</c>: which program this is, which version of it, and what it runs on. Never a value of the configuration.</summary>
internal static class InfoPage
{
    internal static OperationAnswer Answer(IServiceProvider services)
    {
        var description = services.GetRequiredService<PlatformDescription>();
        var resource = Resource(services.GetRequiredService<IConfiguration>());
        var assembly = (ServiceResource.Version() ?? "").Split('+', 2);
        using var process = Process.GetCurrentProcess();
        var started = process.StartTime.ToUniversalTime();
        return OperationAnswer.Json(json =>
        {
            json.WriteString("name", description.Name);
            json.WriteString("kind", description.Kind.ToString().ToLowerInvariant());
            json.WriteString("system", description.System);
            json.WriteString("owner", description.Owner);
            json.WriteString("tier", description.Tier);
            json.WriteString("lifecycle", description.Lifecycle);
            json.WriteString("version", resource.GetValueOrDefault(ResourceAttributes.ServiceVersion) ?? assembly[0]);
            json.WriteString("commit", assembly.ElementAtOrDefault(1));
            json.WriteString("environment", resource.GetValueOrDefault(ResourceAttributes.DeploymentEnvironmentName)
                ?? services.GetRequiredService<IHostEnvironment>().EnvironmentName.ToLowerInvariant());
            json.WriteString("instance", resource.GetValueOrDefault(ResourceAttributes.ServiceInstanceId) ?? Environment.MachineName);
            json.WriteString("sdk", SdkPackages.Version);
            json.WriteString("started", started.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            // A clock that was set back must not give a negative time.
            json.WriteNumber("uptimeSeconds", Math.Max(0, (long)(DateTime.UtcNow - started).TotalSeconds));
            json.WriteStartObject("runtime");
            json.WriteString("dotnet", Environment.Version.ToString());
            json.WriteBoolean("native", !RuntimeFeature.IsDynamicCodeSupported);
            json.WriteString("system", RuntimeInformation.OSDescription);
            json.WriteString("architecture", RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant());
            json.WriteNumber("processors", Environment.ProcessorCount);
            json.WriteBoolean("serverGarbageCollector", GCSettings.IsServerGC);
            json.WriteNumber("memoryLimitBytes", GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
            json.WriteEndObject();
        });
    }

    /// <summary>What the manifest says about this environment.</summary>
    private static Dictionary<string, string> Resource(IConfiguration configuration)
    {
        var attributes = new Dictionary<string, string>();
        foreach (var (key, value) in ResourceAttributeText.Read(configuration[EnvironmentVariables.OtelResourceAttributes]))
            attributes[key] = value;
        return attributes;
    }
}
