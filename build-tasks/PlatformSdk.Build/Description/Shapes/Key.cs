namespace PlatformSdk.Build.Description.Shapes;

/// <summary>A key of a file: its name, its shape, and its entry in the reference.</summary>
internal abstract record Key(string Name, Shape Shape)
{
    /// <summary>One sentence that describes the key.</summary>
    internal required string Summary { get; init; }

    /// <summary>The default in words; null when the key is required or has no default.</summary>
    internal string? Default { get; init; }

    /// <summary>A valid value, as YAML.</summary>
    internal required string Example { get; init; }

    /// <summary>The output that it changes.</summary>
    internal required string Effect { get; init; }

    internal bool Required { get; init; }

    /// <summary>The kinds of service that it applies to.</summary>
    internal Kinds Kinds { get; init; } = Kinds.All;
}

/// <summary>A key whose value has the type <typeparamref name="T"/>.</summary>
internal sealed record Key<T>(string Name, Shape<T> Typed) : Key(Name, Typed)
    where T : notnull;
