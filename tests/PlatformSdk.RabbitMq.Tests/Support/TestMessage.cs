using System.Text.Json.Serialization;

namespace PlatformSdk.RabbitMq.Tests.Support;

internal sealed record TestMessage(int Number);

[JsonSerializable(typeof(TestMessage))]
internal sealed partial class TestJson : JsonSerializerContext;
