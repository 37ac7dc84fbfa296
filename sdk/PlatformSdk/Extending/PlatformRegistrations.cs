using System.ComponentModel;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Secrets;

namespace PlatformSdk;

/// <summary>
/// The registrations of the referenced packages: secret stores by the name in <c>Platform:Secrets:Store</c>, and types of need by the <c>type</c> in
/// <c>platform.yaml</c>. The build generates the calls, so the start does not have to search for them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PlatformRegistrations
{
    private readonly Dictionary<string, Func<SecretStoreContext, ISecretStore>> _stores = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Action<PlatformNeedContext>> _needs = new(StringComparer.Ordinal);

    /// <summary>Adds a secret store. The last registration of a name wins, so a service can replace a store.</summary>
    /// <param name="name">The value of <c>Platform:Secrets:Store</c> that selects it.</param>
    /// <param name="create">Creates the store; called only if it is selected.</param>
    /// <returns>The same registrations.</returns>
    public PlatformRegistrations AddSecretStore(string name, Func<SecretStoreContext, ISecretStore> create)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(create);
        _stores[name] = create;
        return this;
    }

    /// <summary>Adds the setup of a type of need. The last registration of a type wins.</summary>
    /// <param name="type">The <c>type</c> of the need in <c>platform.yaml</c>.</param>
    /// <param name="add">Adds the services of the need; called once for each need of the type.</param>
    /// <returns>The same registrations.</returns>
    public PlatformRegistrations AddNeed(string type, Action<PlatformNeedContext> add)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        ArgumentNullException.ThrowIfNull(add);
        _needs[type] = add;
        return this;
    }

    /// <summary>Adds the setup of access: it checks the tokens of callers, and gets tokens for calls to other services.</summary>
    /// <param name="add">Adds the services; called once, and only if the service uses access.</param>
    /// <returns>The same registrations.</returns>
    public PlatformRegistrations AddAccess(Action<IHostApplicationBuilder, PlatformDescription> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        Access = add;
        return this;
    }

    internal Action<IHostApplicationBuilder, PlatformDescription>? Access { get; private set; }

    internal IReadOnlyCollection<string> StoreNames => _stores.Keys;

    internal Func<SecretStoreContext, ISecretStore>? FindSecretStore(string name) => _stores.GetValueOrDefault(name);

    internal Action<PlatformNeedContext>? FindNeed(string type) => _needs.GetValueOrDefault(type);
}
