using System.Collections.Concurrent;
using PlatformSdk.Hosting;
using PlatformSdk.Secrets.Vault.Http;
using PlatformSdk.Secrets.Vault.Login;

namespace PlatformSdk.Secrets.Vault.Secrets;

/// <summary>Reads a path of Vault's, of any engine.</summary>
internal sealed class VaultReader(VaultClient client, VaultSession session, VaultLeases leases, TimeProvider time)
{
    // A policy that denies looks like a token that is no good. One new login tells; after that it is the policy, until the next login.
    private readonly ConcurrentDictionary<string, int> _deniedSinceLogin = new(StringComparer.Ordinal);

    internal async Task<SecretReading> ReadAsync(string path, string? refused, CancellationToken cancellationToken)
    {
        var token = await session.GetAsync(cancellationToken).ConfigureAwait(false);
        if (await leases.KeepAsync(path, refused, token, cancellationToken).ConfigureAwait(false) is { } kept)
            return kept;

        var since = time.Steady();
        var reply = await client.GetAsync(path, token.Value, cancellationToken).ConfigureAwait(false);
        if (reply.IsDenied && !(_deniedSinceLogin.TryGetValue(path, out var login) && login == token.Login))
        {
            token = await session.ReplaceAsync(token, cancellationToken).ConfigureAwait(false);
            reply = await client.GetAsync(path, token.Value, cancellationToken).ConfigureAwait(false);
            if (reply.IsDenied)
                _deniedSinceLogin[path] = token.Login;
        }
        return Understand(path, reply, since, token);
    }

    private SecretReading Understand(string path, VaultReply reply, TimeSpan since, VaultToken token)
    {
        var body = reply.Body;
        if (reply.IsMissing && body.Warnings is { Length: > 0 } warnings)
            throw new SecretStoreException($"{path}: {warnings[0]} Set Platform:Secrets:KvVersion to 2, or write the path with /data/ in it.");
        if (reply.IsMissing && reply.Errors.Length == 0)
            return SecretReading.Missing(SecretData.Gone(body));
        if (!reply.IsSuccess)
            throw reply.Failure($"Reading {path}");
        if (body.WrapInfo is not null)
            throw new SecretStoreException($"{path} is answered wrapped; a policy of the token demands min_wrapping_ttl, which a service cannot use");
        if (!string.IsNullOrEmpty(body.LeaseId))
            return leases.Take(path, body, since, token);

        var left = token.Left(time.Steady());
        var fields = SecretData.Fields(body);
        if (StaticRole.RotatesIn(body) is { } rotation)
            return SecretReading.Found(StaticRole.Lasting(fields), null, left).RotatingIn(rotation);
        return fields.Count == 0
            ? SecretReading.Missing("it is there, and has no fields")
            : SecretReading.Found(fields, SecretData.Version(body), left);
    }
}
