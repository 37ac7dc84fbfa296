namespace PlatformSdk.Secrets.Reading;

/// <summary>
/// The stores of a service: the usual one, and those of single needs, whose provisioner delivers files whatever the usual store is.
/// </summary>
/// <param name="usual">The usual store; null if no secret comes from it.</param>
/// <param name="own">The stores of single needs, by the name of the need.</param>
internal sealed class StoreSet(ISecretStore? usual, IReadOnlyDictionary<string, ISecretStore> own) : IAsyncDisposable, IDisposable
{
    private IEnumerable<ISecretStore> All => own.Values.Append(usual).OfType<ISecretStore>().Distinct();

    internal ISecretStore For(SecretReference secret)
        => own.TryGetValue(secret.Name, out var store) ? store : usual ?? throw new InvalidOperationException($"'{secret.Name}' has no store.");

    /// <summary>The names of the stores that hold these secrets.</summary>
    internal string NamesFor(IEnumerable<SecretReference> secrets)
        => string.Join(" and ", secrets.Select(secret => For(secret).Name).Distinct().Order(StringComparer.Ordinal));

    public async ValueTask DisposeAsync()
    {
        foreach (var store in All)
        {
            if (store is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync().ConfigureAwait(false);
            else
                (store as IDisposable)?.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var store in All)
        {
            if (store is IDisposable disposable)
                disposable.Dispose();
            else
                (store as IAsyncDisposable)?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
