[assembly: AssemblyFixture(typeof(SharedBroker))]

namespace PlatformSdk.RabbitMq.Tests.Support;

/// <summary>The broker of all tests that do not break it: each uses queues of its own.</summary>
public sealed class SharedBroker : Broker, IAsyncLifetime;
