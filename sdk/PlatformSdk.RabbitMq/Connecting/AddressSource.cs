using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using PlatformSdk.RabbitMq.Logging;

namespace PlatformSdk.RabbitMq.Connecting;

/// <summary>The address of a need as the secret store has it now, and a signal when it changes.</summary>
internal sealed class AddressSource : IDisposable
{
    private readonly string _need;
    private readonly IConfiguration _configuration;
    private readonly ILogger _logger;
    private readonly IDisposable _watching;
    private readonly Lock _changing = new();
    private QueueAddress? _address;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal AddressSource(string need, IConfiguration configuration, ILogger logger)
    {
        (_need, _configuration, _logger) = (need, configuration, logger);
        _watching = ChangeToken.OnChange(configuration.GetReloadToken, Reload);
    }

    public void Dispose() => _watching.Dispose();

    /// <summary>The address, and a task that ends when there is another one.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    internal QueueAddress Read(out Task changed)
    {
        lock (_changing)
        {
            changed = _changed.Task;
            return _address ??= QueueAddress.Read(_need, _configuration);
        }
    }

    private void Reload()
    {
        TaskCompletionSource changed;
        lock (_changing)
        {
            try
            {
                var next = QueueAddress.Read(_need, _configuration);
                if (next == _address)
                    return;
                if (_address is not null)
                    Log.Rotated(_logger, _need);
                _address = next;
            }
            catch (InvalidOperationException failure)
            {
                Log.AddressRefused(_logger, _need, failure.Message);
                return;
            }
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        changed.TrySetResult();
    }
}
