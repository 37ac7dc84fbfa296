namespace PlatformSdk.Build.Description.Shapes;

/// <summary>A key of the language: its name, its shape, and what the reference says of it.</summary>
internal abstract record Key(string Name, Shape Shape)
{
    /// <summary>One sentence: what it says.</summary>
    internal required string Summary { get; init; }

    /// <summary>What holds when it is not said, in words; null when it must be said or nothing follows.</summary>
    internal string? Default { get; init; }

    /// <summary>A legal value, as YAML.</summary>
    internal required string Example { get; init; }

    /// <summary>What it changes in the output.</summary>
    internal required string Effect { get; init; }

    internal bool Required { get; init; }

    /// <summary>The kinds for which it means something.</summary>
    internal Kinds Kinds { get; init; } = Kinds.All;
}

/// <summary>A key whose value reads into <typeparamref name="T"/>.</summary>
internal sealed record Key<T>(string Name, Shape<T> Typed) : Key(Name, Typed)
    where T : notnull;
