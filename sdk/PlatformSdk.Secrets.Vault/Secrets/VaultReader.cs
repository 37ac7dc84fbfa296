using System.Collections.Concurrent;
using PlatformSdk.Hosting;
using PlatformSdk.Secrets.Vault.Http;
using PlatformSdk.Secrets.Vault.Login;

namespace PlatformSdk.Secrets.Vault.Secrets;

/// <summary>Reads a path of any secrets engine.</summary>
internal sealed class VaultReader(VaultClient client, VaultSession session, VaultLeases leases, TimeProvider time)
{
    // A denial by policy looks the same as an invalid token. One new login tells them apart; until the next login, the denial then counts as a policy
    // denial.
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
        return Interpret(path, reply, since, token);
    }

    private SecretReading Interpret(string path, VaultReply reply, TimeSpan since, VaultToken token)
    {
        var body = reply.Body;
        if (reply.IsMissing && body.Warnings is { Length: > 0 } warnings)
            throw new SecretStoreException($"{path}: {warnings[0]} Set Platform:Secrets:KvVersion to 2, or include /data/ in the path.");
        if (reply.IsMissing && reply.Errors.Length == 0)
            return SecretReading.Missing(SecretData.Gone(body));
        if (!reply.IsSuccess)
            throw reply.Failure($"Reading {path}");
        if (body.WrapInfo is not null)
            throw new SecretStoreException($"Vault wraps the response for {path}; remove min_wrapping_ttl from the token's policy");
        if (!string.IsNullOrEmpty(body.LeaseId))
            return leases.Take(path, body, since, token);

        var left = token.Left(time.Steady());
        var fields = SecretData.Fields(body);
        if (StaticRole.RotatesIn(body) is { } rotation)
            return SecretReading.Found(StaticRole.Lasting(fields), null, left).RotatingIn(rotation);
        return fields.Count == 0
            ? SecretReading.Missing("it exists but has no fields")
            : SecretReading.Found(fields, SecretData.Version(body), left);
    }
}
