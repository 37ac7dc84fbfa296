using System.ComponentModel;
using PlatformSdk.Secrets;

namespace PlatformSdk;

/// <summary>
/// What the referenced packages bring: secret stores by the name in <c>Platform:Secrets:Store</c>, and kinds of need by the
/// <c>type</c> in <c>platform.yaml</c>. The build generates the calls, so that nothing is searched for when a service starts.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PlatformRegistrations
{
    private readonly Dictionary<string, Func<SecretStoreContext, ISecretStore>> _stores = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Action<PlatformNeedContext>> _needs = new(StringComparer.Ordinal);

    /// <summary>Adds a secret store; the last one of a name wins, so that a service can bring its own.</summary>
    /// <param name="name">The value of <c>Platform:Secrets:Store</c> that chooses it.</param>
    /// <param name="create">Makes the store from its settings; called only when it is the chosen one.</param>
    /// <returns>The same registrations.</returns>
    public PlatformRegistrations AddSecretStore(string name, Func<SecretStoreContext, ISecretStore> create)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(create);
        _stores[name] = create;
        return this;
    }

    /// <summary>Adds what wires a kind of need; the last one of a type wins.</summary>
    /// <param name="type">The <c>type</c> of the need in <c>platform.yaml</c>.</param>
    /// <param name="add">Adds the need's services; called once for each need of the type.</param>
    /// <returns>The same registrations.</returns>
    public PlatformRegistrations AddNeed(string type, Action<PlatformNeedContext> add)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        ArgumentNullException.ThrowIfNull(add);
        _needs[type] = add;
        return this;
    }

    internal IReadOnlyCollection<string> StoreNames => _stores.Keys;

    internal Func<SecretStoreContext, ISecretStore>? FindSecretStore(string name) => _stores.GetValueOrDefault(name);

    internal Action<PlatformNeedContext>? FindNeed(string type) => _needs.GetValueOrDefault(type);
}
