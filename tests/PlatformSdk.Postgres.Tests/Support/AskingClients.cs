using System.Collections.Concurrent;

namespace PlatformSdk.Postgres.Tests.Support;

/// <summary>Fifty clients that ask a service without end who they are.</summary>
internal sealed class AskingClients
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Exception> _failures = new();
    private readonly ConcurrentDictionary<string, bool> _users = new();
    private readonly Task _clients;
    private int _commands;

    /// <param name="service">Whom they ask.</param>
    /// <param name="pause">How long each of them thinks between two commands.</param>
    internal AskingClients(TestService service, TimeSpan pause) =>
        _clients = Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => AskAsync(service, pause))));

    internal int Commands => Volatile.Read(ref _commands);

    internal IReadOnlyCollection<Exception> Failures => _failures;

    /// <summary>The users that the database knew them by.</summary>
    internal int Users => _users.Count;

    internal bool HaveBeen(string user) => _users.ContainsKey(user);

    internal async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _clients;
        _stop.Dispose();
    }

    private async Task AskAsync(TestService service, TimeSpan pause)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _users.TryAdd(await service.AskAsync("SELECT current_user::text"), true);
                Interlocked.Increment(ref _commands);
            }
            catch (Exception failure)
            {
                _failures.Enqueue(failure);
            }
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause);
        }
    }
}
