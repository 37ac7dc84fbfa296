using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Scaling;

/// <summary>
/// The messages that wait in a queue, which KEDA asks the broker for. It uses the protocol that the process uses too, so the address of the need and
/// its user are enough, and the broker needs no management plugin.
/// </summary>
internal static class QueueTrigger
{
    internal static YamlMapping Render(ResolvedService service, ScaledQueue queue) => new()
    {
        ["type"] = "rabbitmq",
        // A fallback works with this type only.
        ["metricType"] = "AverageValue",
        ["metadata"] = new YamlMapping
        {
            ["protocol"] = "amqp",
            ["mode"] = "QueueLength",
            ["queueName"] = Quoted(queue.Name),
            ["value"] = Quoted(service.Scale!.Target!.Value),
        },
        ["authenticationRef"] = new YamlMapping { ["name"] = Quoted(TriggerAuthentication.NameFor(service)) },
    };
}
