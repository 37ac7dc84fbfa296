namespace PlatformSdk.EndToEnd.Tests.Template;

/// <summary>One program that is scaffolded, as a person would describe it.</summary>
/// <param name="Phrase">What is special about it.</param>
/// <param name="Template">The template's short name.</param>
/// <param name="Name">The name that was asked for.</param>
/// <param name="Label">The name that the catalog and the manifests shall know it by.</param>
/// <param name="Options">What was said beside the name.</param>
public sealed record Case(string Phrase, string Template, string Name, string Label, params string[] Options)
{
    /// <summary>Where the command runs.</summary>
    public Func<Scaffolds, string> Parent { get; init; } = scaffolds => scaffolds.Folder;

    /// <summary>Below where the command runs. Default: a folder of the name.</summary>
    public string? Output { get; init; }

    /// <summary>The name of its projects. Default: the name that was asked for.</summary>
    public string Project { get; init; } = Name;

    /// <summary>Without what it needs, the example of <c>--with</c> fails.</summary>
    public bool HasExample => Options.Contains("--with");
}
