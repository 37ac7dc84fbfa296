using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Authoring.Systems.Catalog;

/// <summary>The name of a team, compared as the catalog compares it.</summary>
internal sealed record TeamName(string Namespace, string Name)
{
    internal static TeamName From(EntityRef owner) => new(owner.Namespace, owner.Name);

    /// <summary>Whether an owner is a team, which it is unless it is written as a user.</summary>
    internal static bool IsTeam(EntityRef owner) => owner.Kind is null or "group";

    public bool Equals(TeamName? other) => other is not null && Namespace == other.Namespace
        && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => HashCode.Combine(Namespace, StringComparer.OrdinalIgnoreCase.GetHashCode(Name));
}
