using System.Globalization;
using PlatformSdk.Build.Description.Keys;

namespace PlatformSdk.Build.Model.Needs;

internal static class Queue
{
    internal static readonly NeedType Type = new("queue", "A message queue with AMQP 0.9.1.", NeedKeys.Version, NeedKeys.Size)
    {
        CatalogType = "queue",
        Port = 5672,
        Laptop = new LaptopContainer("rabbitmq", "4", 5672)
        {
            Variables = a => [new("RABBITMQ_DEFAULT_USER", a.User), new("RABBITMQ_DEFAULT_PASS", LaptopAccess.Password)],
            Healthy = _ => ["CMD", "rabbitmq-diagnostics", "-q", "check_port_connectivity"],
            DataFolder = _ => "/var/lib/rabbitmq",
            Address = a => string.Create(CultureInfo.InvariantCulture, $"amqp://{a.User}:{LaptopAccess.Password}@localhost:{a.Port}"),
        },
    };
}
