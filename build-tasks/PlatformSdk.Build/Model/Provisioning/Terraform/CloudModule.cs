using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Provisioning.Terraform;

/// <summary>What a preset makes of a type of need, and what is known about it before Terraform runs.</summary>
/// <param name="Preset">The preset.</param>
/// <param name="Type">The type of need.</param>
/// <param name="Product">The managed service, in words.</param>
internal sealed record CloudModule(TerraformPreset Preset, NeedType Type, string Product)
{
    /// <summary>The module in the public registry; null where the preset uses the provider's resource itself.</summary>
    internal string? Source { get; init; }

    /// <summary>The exact version of the module.</summary>
    internal string? Version { get; init; }

    /// <summary>The names of the module's input variables, or of the resource's arguments, in that version.</summary>
    internal required IReadOnlyList<string> Variables { get; init; }

    /// <summary>The inputs that only the platform team knows, such as the network; <c>a|b</c> is one of two.</summary>
    internal required IReadOnlyList<string> Required { get; init; }

    /// <summary>The inputs that the connection depends on; the preset sets them.</summary>
    internal required IReadOnlyList<string> Ours { get; init; }

    /// <summary>The longest name that the cloud accepts.</summary>
    internal required int LongestName { get; init; }

    /// <summary>What the built-in sizes mean.</summary>
    internal required IReadOnlyDictionary<NeedSize, CloudSize> Sizes { get; init; }

    /// <summary>The port on which it answers.</summary>
    internal required int Port { get; init; }

    /// <summary>The version of the product where the need sets none.</summary>
    internal string? DefaultVersion { get; init; }

    /// <summary>The whole version that a major version stands for, where the cloud takes no major version alone.</summary>
    internal IReadOnlyDictionary<string, string> FullVersions { get; init; } = new Dictionary<string, string>();

    /// <summary>The version that the cloud gets for one that a service wants.</summary>
    internal string FullVersion(string version) => FullVersions.GetValueOrDefault(version, version);

    /// <summary>What the cloud accepts, from the checks of its provider and its documentation.</summary>
    internal IReadOnlyList<CloudRule> Rules { get; init; } = [];

    /// <summary>The argument that is the name in the cloud.</summary>
    internal required string NameArgument { get; init; }

    /// <summary>The argument that the <c>sku</c> of a size becomes; null without one.</summary>
    internal string? SkuArgument { get; init; }

    /// <summary>The argument that the <c>storage</c> of a size becomes; null without one.</summary>
    internal string? StorageArgument { get; init; }

    /// <summary>How many units of the argument a gibibyte is.</summary>
    internal int StorageUnit { get; init; } = 1;

    /// <summary>The argument that the version of a need becomes; null without one.</summary>
    internal string? VersionArgument { get; init; }

    /// <summary>Why the cloud refuses values that are each accepted alone; null where it does not.</summary>
    internal Func<TerraformModule, string?>? WhyNot { get; init; }

    /// <summary>For how many days the cloud can keep backups; null where backups have no such limit.</summary>
    internal (int Least, int Most)? KeepDays { get; init; }

    /// <summary>Whether a credential of it has no write-only argument, so that the state contains it.</summary>
    internal bool HasCredentialInState { get; init; }

    /// <summary>Splits a list of names that is written as a text.</summary>
    internal static IReadOnlyList<string> Names(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The cloud's name for a size, and its storage in GiB where that is chosen apart.</summary>
internal sealed record CloudSize(string Sku, int? Storage = null);
