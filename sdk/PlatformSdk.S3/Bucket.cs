using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;

namespace PlatformSdk.S3;

/// <summary>The bucket of a need: its name and client, and the operations that most services use.</summary>
public sealed class Bucket
{
    // Parts of a multipart upload. The smallest that S3 accepts, so a stream needs little memory.
    private const long PartSize = 5 * 1024 * 1024;

    private readonly Protocol _protocol;
    private readonly Uploads? _uploads;

    /// <summary>Creates the bucket. The package does this; tests of a service can too.</summary>
    /// <param name="client">The client.</param>
    /// <param name="name">The name of the bucket.</param>
    public Bucket(IAmazonS3 client, string name)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Client, Name) = (client, name);
        _protocol = client.Config.ServiceURL?.StartsWith("http://", StringComparison.OrdinalIgnoreCase) == true ? Protocol.HTTP : Protocol.HTTPS;
    }

    internal Bucket(IAmazonS3 client, string name, Uploads uploads)
        : this(client, name) => _uploads = uploads;

    /// <summary>The client, for all other operations.</summary>
    public IAmazonS3 Client { get; }

    /// <summary>The name of the bucket.</summary>
    public string Name { get; }

    /// <summary>Uploads a stream of any length without holding it in memory: above 16 MB in parts.</summary>
    /// <param name="key">The key of the object.</param>
    /// <param name="content">The content; it stays open.</param>
    /// <param name="contentType">Its media type, or null for that of the key's extension.</param>
    /// <param name="cancellationToken">Cancels the upload and removes the parts that were uploaded.</param>
    public async Task UploadAsync(string key, Stream content, string? contentType = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var transfer = new TransferUtility(Client);
        var request = new TransferUtilityUploadRequest
        {
            BucketName = Name,
            Key = key,
            InputStream = content,
            AutoCloseStream = false,
            AutoResetStreamPosition = false,
            ContentType = contentType,
            PartSize = PartSize,
        };
        await (_uploads?.RunAsync(stop => transfer.UploadAsync(request, stop), cancellationToken)
            ?? transfer.UploadAsync(request, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Opens an object as a stream that reads from the connection.</summary>
    /// <param name="key">The key of the object.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The content; dispose it.</returns>
    /// <exception cref="AmazonS3Exception">There is no such object (<c>NoSuchKey</c>), or access is denied.</exception>
    public async Task<Stream> OpenReadAsync(string key, CancellationToken cancellationToken = default) =>
        (await Client.GetObjectAsync(Name, key, cancellationToken).ConfigureAwait(false)).ResponseStream;

    /// <summary>Deletes an object. An object that does not exist is not an error.</summary>
    /// <param name="key">The key of the object.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public Task DeleteAsync(string key, CancellationToken cancellationToken = default) => Client.DeleteObjectAsync(Name, key, cancellationToken);

    /// <summary>An address from which anyone who has it can download the object, without credentials.</summary>
    /// <param name="key">The key of the object.</param>
    /// <param name="lifetime">How long the address is valid; at most seven days, and not longer than the credentials.</param>
    /// <returns>The address.</returns>
    public async Task<Uri> DownloadAddressAsync(string key, TimeSpan lifetime) =>
        await AddressAsync(HttpVerb.GET, key, lifetime).ConfigureAwait(false);

    /// <summary>An address to which anyone who has it can upload the object, without credentials.</summary>
    /// <param name="key">The key of the object.</param>
    /// <param name="lifetime">How long the address is valid; at most seven days, and not longer than the credentials.</param>
    /// <returns>The address.</returns>
    public async Task<Uri> UploadAddressAsync(string key, TimeSpan lifetime) => await AddressAsync(HttpVerb.PUT, key, lifetime).ConfigureAwait(false);

    private async Task<Uri> AddressAsync(HttpVerb verb, string key, TimeSpan lifetime) =>
        new(await Client.GetPreSignedURLAsync(new GetPreSignedUrlRequest
        {
            BucketName = Name,
            Key = key,
            Verb = verb,
            Protocol = _protocol,
            Expires = DateTime.UtcNow + lifetime,
        }).ConfigureAwait(false));
}
