using PlatformSdk.Build.Policy.Own.Protocol;

namespace PlatformSdk.Build.Policy.Own;

/// <summary>What all processes answered about all packages, each thing once and in the order of the rules.</summary>
internal sealed class Answers
{
    private readonly HashSet<OwnFault> _faults = [];

    /// <summary>The rules by unit.</summary>
    internal Dictionary<string, OwnRule> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>The codes of the rules.</summary>
    internal IReadOnlyList<string> Codes => [.. Rules.Values.Select(rule => rule.Code).Distinct().Order(StringComparer.Ordinal)];

    internal List<OwnFinding> Findings { get; } = [];

    internal IEnumerable<OwnFault> Faults => _faults;

    /// <summary>Whether every rule said its code.</summary>
    internal bool IsComplete => !_faults.Any(fault => fault.Kind is not (PolicyProtocol.Kinds.Printed or PolicyProtocol.Kinds.Threads));

    /// <summary>The units that are done; another process does not run them again.</summary>
    internal HashSet<string> Done { get; } = new(StringComparer.Ordinal);

    internal void Add(OwnFault fault) => _faults.Add(fault);
}
