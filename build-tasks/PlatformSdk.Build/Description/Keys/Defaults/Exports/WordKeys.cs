using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults.Exports;

/// <summary>The keys that translate our words into those of a portal's account.</summary>
internal sealed class WordKeys
{
    private static readonly Dictionary<string, string> Nothing = [];

    private readonly IReadOnlyDictionary<string, string> _usual;

    /// <param name="export">The key of the export.</param>
    /// <param name="file">The file that the export writes.</param>
    /// <param name="usual">The portal's usual words; ours are distinct over kinds, tiers and lifecycles.</param>
    /// <param name="types">The key of the types, and what they are called.</param>
    /// <param name="typed">What has a type.</param>
    internal WordKeys(string export, string file, IReadOnlyDictionary<string, string> usual, (string Key, string What) types,
        params IReadOnlyList<string> typed)
    {
        _usual = usual;
        Types = new(types.Key, Words($"exports.{export}.{types.Key}", ExportTexts.Name, "{ job: task }", typed))
        {
            Summary = $"The {types.What} of each kind of service.",
            Default = Default(typed),
            Example = "{ job: task }",
            Effect = $"the {types.What} in {file}",
        };
        Tiers = new("tiers", Words($"exports.{export}.tiers", Texts.Line, "{ critical: tier_1 }", All<Tier>()))
        {
            Summary = "The account's word for each tier.",
            Default = Default(All<Tier>()),
            Example = "{ critical: tier_1 }",
            Effect = $"the tier in {file}",
        };
        Lifecycles = new("lifecycles", Words($"exports.{export}.lifecycles", Texts.Line, "{ production: live }", All<Lifecycle>()))
        {
            Summary = "The account's word for each lifecycle.",
            Default = Default(All<Lifecycle>()),
            Example = "{ production: live }",
            Effect = $"the lifecycle in {file}",
        };
        Owners = new("owners", new MapShape<string>("a map from owners to names such as { team-checkout: checkout }", Texts.LabelKeyPattern,
            "the name of an owner", Texts.Line))
        {
            Summary = "The account's name for each team.",
            Default = "the name of the owner",
            Example = "{ team-checkout: checkout }",
            Effect = $"the owner in {file}",
        };
        Systems = new("systems", new MapShape<string>("a map from systems to names such as { shop: web-shop }", Texts.NamePattern,
            Texts.Name.Expected, Texts.Line))
        {
            Summary = "The account's name for each system.",
            Default = "the name of the system",
            Example = "{ shop: web-shop }",
            Effect = $"the system in {file}",
        };
    }

    internal Key<IReadOnlyDictionary<string, string>> Types { get; }

    internal Key<IReadOnlyDictionary<string, string>> Tiers { get; }

    internal Key<IReadOnlyDictionary<string, string>> Lifecycles { get; }

    internal Key<IReadOnlyDictionary<string, string>> Owners { get; }

    internal Key<IReadOnlyDictionary<string, string>> Systems { get; }

    internal IReadOnlyList<Key> All() => [Types, Tiers, Lifecycles, Owners, Systems];

    internal PortalWords Read(Fields f) => new()
    {
        Usual = _usual,
        Types = f.Get(Types) ?? Nothing,
        Tiers = f.Get(Tiers) ?? Nothing,
        Lifecycles = f.Get(Lifecycles) ?? Nothing,
        Owners = f.Get(Owners) ?? Nothing,
        Systems = f.Get(Systems) ?? Nothing,
    };

    internal static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => Choice.Word(value))];

    private static MapShape<string> Words(string place, Shape<string> word, string example, IReadOnlyList<string> words) =>
        new($"a map of words such as {example}", Texts.NamePattern, Texts.Name.Expected, word, new FixedNames(place, words));

    private string Default(IReadOnlyList<string> words) =>
        $"{{ {string.Join(", ", words.Where(word => word != "resource" || _usual.ContainsKey(word))
            .Select(word => $"{word}: {_usual.GetValueOrDefault(word) ?? word}"))} }}";
}
