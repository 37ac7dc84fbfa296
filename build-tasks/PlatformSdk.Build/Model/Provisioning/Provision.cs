using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>What a provisioner makes of one need in one environment, and how the service reaches it.</summary>
/// <param name="Need">The name of the need.</param>
/// <param name="Name">The name of the object in the cluster.</param>
internal abstract record Provision(string Need, string Name)
{
    internal abstract Provisioner By { get; }

    /// <summary>
    /// The Secrets that appear, with the keys that the pod mounts from each. Never a whole Secret: it may hold more than a service needs.
    /// </summary>
    internal abstract IReadOnlyList<SecretSource> Secrets { get; }

    /// <summary>What the connection string has in addition to the fields of the Secrets, or null.</summary>
    internal virtual string? Connection => null;

    /// <summary>Its pods in the service's namespace; null where it runs elsewhere.</summary>
    internal virtual PodPlace? Pods => null;

    /// <summary>Whether its connection is in the secret store, where the process looks for it anyway.</summary>
    internal virtual bool IsInStore => false;

    /// <summary>The port on which it answers outside the namespace; null for the usual one of its type.</summary>
    internal virtual int? Port => null;

    /// <summary>The page that shows it to people, or null.</summary>
    internal string? Console { get; init; }

    /// <summary>What it is, in words, for the catalog and the documentation.</summary>
    internal abstract string Description { get; }
}

/// <summary>The keys of a Secret that a pod mounts, each with the name of its file.</summary>
internal sealed record SecretSource(string Secret, params IReadOnlyList<(string Key, string File)> Items);
