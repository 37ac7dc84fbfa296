using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using PlatformSdk.S3.Addresses;
using PlatformSdk.S3.Logging;
using PlatformSdk.S3.Telemetry;

namespace PlatformSdk.S3.Connecting;

/// <summary>One client for the lifetime of the process, even when its keys change: it signs each attempt with the current ones.</summary>
internal sealed class S3Connection : IDisposable
{
    // A part of an upload has at most 16 MB. The client's own limit is 24 days.
    private static readonly TimeSpan s_request = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_connecting = TimeSpan.FromSeconds(5);

    private readonly S3Settings _settings;
    private readonly ILogger _logger;
    private readonly RotatingCredentials? _keys;
    private readonly IDisposable _watching;
    private readonly string _place;

    /// <param name="settings">The settings of the need.</param>
    /// <param name="configure">The settings in code.</param>
    /// <param name="serviceName">The name of the client in the log of the server.</param>
    /// <param name="requiresTls">Whether an unencrypted connection is reported.</param>
    /// <param name="watch">Whether the server accepts the keys.</param>
    /// <param name="logger">The log.</param>
    internal S3Connection(
        S3Settings settings, Action<AmazonS3Config>? configure, string serviceName, bool requiresTls, KeyWatch watch, ILogger logger)
    {
        (_settings, _logger, Watch) = (settings, logger, watch);
        var address = settings.ReadValid();
        _place = PlaceOf(address);
        var config = Configure(address, serviceName, settings.Authority);
        configure?.Invoke(config);
        _keys = address.Credential is { } credential ? new(credential) : null;
        Client = S3Client.Create(_keys, watch, config);
        Bucket = address.Bucket!;
        if (requiresTls && address.Endpoint?.Scheme == Uri.UriSchemeHttp)
            Log.NoTls(logger, settings.Need);
        _watching = ChangeToken.OnChange(settings.Configuration.GetReloadToken, Rotate);
    }

    internal AmazonS3Client Client { get; }

    internal string Bucket { get; }

    internal KeyWatch Watch { get; }

    public void Dispose()
    {
        _watching.Dispose();
        Client.Dispose();
    }

    private static AmazonS3Config Configure(S3Address address, string serviceName, string? authority)
    {
        var config = new AmazonS3Config
        {
            // Throttled, failed and broken requests are repeated with growing pauses.
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = 3,
            Timeout = s_request,
            ConnectTimeout = s_connecting,
            ForcePathStyle = address.PathStyle,
            ClientAppId = serviceName,
            HttpClientFactory = new HttpClients(authority),
            TelemetryProvider = new ClientTelemetry(),
        };
        if (address.Endpoint is { } endpoint)
        {
            config.ServiceURL = endpoint.ToString();
            // Amazon's own addresses contain the region, which the client reads.
            config.AuthenticationRegion = address.Region
                ?? (endpoint.Host.EndsWith(".amazonaws.com", StringComparison.Ordinal) ? null : "us-east-1");
            // Other servers than Amazon's do not know the checksums that the client otherwise adds to each request.
            config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
            config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(address.Region);
        }

        return config;
    }

    private string PlaceOf(S3Address address) => $"{address.Place} {_settings.Authority}";

    private void Rotate()
    {
        try
        {
            var address = _settings.ReadValid();
            if (PlaceOf(address) != _place || (address.Credential is null) != (_keys is null))
                Log.PlaceChanged(_logger, _settings.Need);
            if (address.Credential is not { } next || _keys is null || next == _keys.Current)
                return;
            _keys.Current = next;
            Log.KeysRotated(_logger, _settings.Need);
        }
        catch (InvalidOperationException failure)
        {
            Log.KeysIgnored(_logger, _settings.Need, failure.Message);
        }
    }
}
