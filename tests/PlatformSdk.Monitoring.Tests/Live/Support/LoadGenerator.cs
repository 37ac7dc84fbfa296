namespace PlatformSdk.Monitoring.Tests.Live.Support;

/// <summary>Users of a service: they ask without pause, and what they ask for can be changed.</summary>
internal sealed class LoadGenerator : IAsyncDisposable
{
    private readonly HttpClient _client;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;
    private volatile string[] _paths = ["/"];

    internal LoadGenerator(Uri address)
    {
        _client = new HttpClient { BaseAddress = address };
        _work = Task.Run(WorkAsync);
    }

    /// <summary>From now on these in turn.</summary>
    internal void Ask(params string[] paths) => _paths = paths;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        for (var i = 0; !_stop.IsCancellationRequested; i++)
        {
            try
            {
                using var answer = await _client.GetAsync(new Uri(_paths[i % _paths.Length], UriKind.Relative), _stop.Token);
                await Task.Delay(20, _stop.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
