using PlatformSdk.Build.Description.Keys;

namespace PlatformSdk.Build.Model.Needs;

internal static class Queue
{
    internal static readonly NeedType Type = new("queue", "A message queue that speaks AMQP.", NeedKeys.Version, NeedKeys.Size)
    {
        CatalogType = "queue",
        Port = 5672,
    };
}
