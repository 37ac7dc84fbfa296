using System.Collections.Concurrent;

namespace PlatformSdk.Secrets.Tests.Support;

/// <summary>A store as an author of one would write it for a test: values by name, failures on demand.</summary>
public sealed class MemoryStore : ISecretStore
{
    private int _reading;

    public ConcurrentDictionary<string, string> Values { get; } = [];

    public Exception? Failure { get; set; }

    public TimeSpan? Lifetime { get; set; }

    /// <summary>Its lifetime at the time of a reading, when it changes.</summary>
    public Func<TimeSpan>? LifetimeNow { get; set; }

    /// <summary>The versions that the readings were told to be refused.</summary>
    public ConcurrentQueue<string?> Refused { get; } = [];

    public int Reads { get; private set; }

    public int MostAtOnce { get; private set; }

    /// <summary>When set, a reading lasts until it ends.</summary>
    public Task? Gate { get; set; }

    public string Name => "the test's memory";

    public async ValueTask<SecretReading> ReadAsync(SecretReference secret, CancellationToken cancellationToken)
    {
        lock (Values)
        {
            Reads++;
            Refused.Enqueue(secret.RefusedVersion);
            MostAtOnce = Math.Max(MostAtOnce, ++_reading);
        }

        try
        {
            if (Gate is not null) await Gate;
            if (Failure is not null) throw Failure;
            return Values.TryGetValue(secret.Name, out var value)
                ? SecretReading.Found(value, lifetime: LifetimeNow?.Invoke() ?? Lifetime)
                : SecretReading.Missing();
        }
        finally
        {
            Interlocked.Decrement(ref _reading);
        }
    }

    public string Locate(SecretReference secret) => $"shelf/{secret.Name}";

    public string CreateCommand(SecretReference secret) => $"put {secret.Name} VALUE";
}
