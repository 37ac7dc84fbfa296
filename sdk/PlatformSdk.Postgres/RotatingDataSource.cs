using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Npgsql;
using PlatformSdk.Postgres.Connections;

namespace PlatformSdk.Postgres;

/// <summary>
/// One data source for the lifetime of the process, even when its credentials change: singletons, EF Core's pooled contexts and caches all keep it.
/// When the configuration has a new user or password, new connections use it, and connections of a former user are closed when they return to the
/// pool. Running commands are not interrupted.
/// </summary>
internal sealed class RotatingDataSource : IAsyncDisposable, IDisposable
{
    private readonly string _need;
    private readonly IConfiguration _configuration;
    private readonly ConnectionDefaults _defaults;
    private readonly ILogger _logger;
    private readonly IDisposable _watching;
    private readonly Lock _rotating = new();
    private readonly OpeningConnections _opening;
    private readonly CredentialWatch _watch;
    private readonly Credential _first;
    // Npgsql's own settings, one per host; known once it has asked for a password.
    private readonly List<NpgsqlConnectionStringBuilder> _live = [];
    private readonly string _place;
    private volatile Credential _current;
    // The credential whose user the next connection sends: the current one, once Npgsql's settings are known.
    private volatile Credential _sent;

    internal RotatingDataSource(
        string need, IConfiguration configuration, ConnectionDefaults defaults, PostgresOptions options, ILoggerFactory loggerFactory,
        CredentialWatch watch)
    {
        (_need, _configuration, _defaults, _watch) = (need, configuration, defaults, watch);
        _opening = new(watch);
        _logger = loggerFactory.CreateLogger<RotatingDataSource>();

        var connection = defaults.Apply(need, configuration.GetConnectionString(need));
        (_current, _place) = Split(connection);
        _first = _sent = _current;
        if (_current.Password is not null)
            connection.Password = null;
        var builder = new NpgsqlDataSourceBuilder(connection.ConnectionString) { Name = need };
        builder.UseLoggerFactory(_opening.Watch(loggerFactory, () => _sent));
        if (_current.Password is not null)
            builder.UsePasswordProvider(Password, (live, _) => new(Password(live)));
        options.ConfigureDataSource?.Invoke(builder);
        DataSource = builder.Build();
        watch.Begin(DataSource, builder.Name ?? need, Current);
        _watching = ChangeToken.OnChange(configuration.GetReloadToken, Rotate);
    }

    internal NpgsqlDataSource DataSource { get; }

    public void Dispose()
    {
        _watching.Dispose();
        _watch.Dispose();
        DataSource.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        _watching.Dispose();
        _watch.Dispose();
        await DataSource.DisposeAsync().ConfigureAwait(false);
    }

    // Npgsql asks for the password of each new connection and passes its own settings, where the user can be changed for the next connection. The
    // user of this connection has already been sent, so the password must be that user's, even if both were rotated a moment ago.
    private string Password(NpgsqlConnectionStringBuilder live)
    {
        lock (_rotating)
        {
            // The first connection to a host was started with the first user, however often it was rotated since.
            var mine = _live.Contains(live) ? _opening.Mine ?? _sent : _first;
            _opening.Mine = mine;
            if (!_live.Contains(live))
                _live.Add(live);
            SendCurrent();
            return (mine.User == _current.User ? _current.Password : mine.Password) ?? "";
        }
    }

    // The credential of a connection is determined under this lock, so that it cannot change before the pool is cleared.
    private Credential Current()
    {
        lock (_rotating)
            return _current;
    }

    private void SendCurrent()
    {
        var userChanged = _live.Any(live => live.Username != _current.User);
        foreach (var live in _live)
            live.Username = _current.User;
        _sent = _current;
        // The password is used when a connection is opened; an open connection does not need it any more. A user, however, may be dropped.
        if (userChanged)
            DataSource.Clear();
    }

    private void Rotate()
    {
        lock (_rotating)
        {
            Credential next;
            try
            {
                (next, var place) = Split(_defaults.Apply(_need, _configuration.GetConnectionString(_need)));
                if (place != _place)
                    Log.PlaceChanged(_logger, _need);
            }
            catch (InvalidOperationException failure)
            {
                Log.CredentialRefused(_logger, _need, failure.Message);
                return;
            }
            if (next == _current)
                return;
            _current = next;
            if (_live.Count > 0)
                SendCurrent();
        }
        Log.CredentialRotated(_logger, _need);
    }

    private static (Credential Credential, string Place) Split(NpgsqlConnectionStringBuilder connection)
    {
        var credential = new Credential(connection.Username, connection.Password);
        var place = new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Username = null, Password = null };
        return (credential, place.ConnectionString);
    }
}
