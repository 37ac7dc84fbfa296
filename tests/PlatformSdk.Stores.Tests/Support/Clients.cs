using System.Collections.Concurrent;

namespace PlatformSdk.Stores.Tests.Support;

/// <summary>Clients that repeat an operation until they are stopped. They think between two: the machine has other tests to run.</summary>
internal sealed class Clients
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Exception> _failures = new();
    private readonly Task _clients;
    private int _operations;

    internal Clients(int count, Func<int, Task> operation) =>
        _clients = Task.WhenAll(Enumerable.Range(0, count).Select(client => Task.Run(() => RepeatAsync(client, operation))));

    internal int Operations => Volatile.Read(ref _operations);

    internal IReadOnlyCollection<Exception> Failures => _failures;

    internal async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _clients;
        _stop.Dispose();
    }

    private async Task RepeatAsync(int client, Func<int, Task> operation)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await operation(client);
                Interlocked.Increment(ref _operations);
            }
            catch (Exception failure)
            {
                _failures.Enqueue(failure);
            }
            await Task.Delay(10);
        }
    }
}
