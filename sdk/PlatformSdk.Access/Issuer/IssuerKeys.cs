using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using PlatformSdk.Access.Logging;
using PlatformSdk.Access.Settings;

namespace PlatformSdk.Access.Issuer;

/// <summary>
/// The issuer's metadata and keys. They are read on first use, again after <see cref="Lifetime"/>, and at once when a token is signed with an unknown
/// key, so that the first request after a change of keys succeeds. While the issuer does not answer, the last ones stay in use.
/// </summary>
internal sealed class IssuerKeys : BaseConfigurationManager, IConfigurationManager<OpenIdConnectConfiguration>
{
    internal static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>The shortest time between two reads: anyone can send tokens with unknown keys.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly string _issuer;
    private readonly IssuerDocuments _documents;
    private readonly TimeProvider _time;
    private readonly ILogger<IssuerKeys> _logger;
    private volatile OpenIdConnectConfiguration? _current;
    private string? _text;
    private long? _tried;
    private bool _isWanted;
    private Task _reading = Task.CompletedTask;

    public IssuerKeys(AccessOptions options, IssuerDocuments documents, TimeProvider time, ILogger<IssuerKeys> logger)
    {
        (_issuer, _documents, _time, _logger) = (options.IssuerText!, documents, time, logger);
        // The base class would accept keys that the issuer has withdrawn for another hour.
        UseLastKnownGoodConfiguration = false;
    }

    internal bool AreKnown => _current is not null;

    /// <summary>Why the last read failed, as a sentence; null if it succeeded.</summary>
    internal string? Failure { get; private set; }

    /// <exception cref="IssuerException">The issuer has never answered.</exception>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        if (Read() is { } reading)
            await reading.WaitAsync(cancel).ConfigureAwait(false);
        return _current ?? throw new IssuerException(Failure ?? "it was not asked yet.");
    }

    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel)
        => await GetConfigurationAsync(cancel).ConfigureAwait(false);

    /// <summary>Called for a token that was signed with an unknown key.</summary>
    public override void RequestRefresh()
    {
        lock (_lock)
            _isWanted |= MayRead();
    }

    /// <summary>Starts a read if one is due, and returns it if the caller cannot go on without it.</summary>
    private Task? Read()
    {
        lock (_lock)
        {
            var mustWait = _current is null || _isWanted;
            if (_reading.IsCompleted && MayRead() && (mustWait || _time.GetElapsedTime(_tried!.Value) >= Lifetime))
            {
                _tried = _time.GetTimestamp();
                _reading = Task.Run(ReadAsync);
            }
            return mustWait ? _reading : null;
        }
    }

    private bool MayRead() => _tried is not { } tried || _time.GetElapsedTime(tried) >= Pause;

    private async Task ReadAsync()
    {
        string? failure = null;
        try
        {
            var (metadata, text) = await _documents.ReadAsync(CancellationToken.None).ConfigureAwait(false);
            // The same object if nothing has changed: another one makes the validation try again.
            if (text != _text)
                (_text, _current) = (text, metadata);
        }
        catch (Exception exception) when (IssuerException.Explain(exception) is { } why)
        {
            failure = why;
        }
        finally
        {
            lock (_lock)
                _isWanted = false;
        }
        Report(failure);
    }

    /// <summary>Once for each outage.</summary>
    private void Report(string? failure)
    {
        var before = Failure;
        Failure = failure;
        if (failure is null && before is not null)
            Log.KeysRecovered(_logger, _issuer);
        else if (failure is not null && before is null && AreKnown)
            Log.KeysOld(_logger, _issuer, failure);
        else if (failure is not null && before is null)
            Log.KeysUnknown(_logger, _issuer, failure);
    }
}
