using System.Text.RegularExpressions;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Structure;

/// <summary>A description is read into types once; from then on nothing goes back to the nodes of YAML.</summary>
public sealed partial class TypedModelTests
{
    // The layers are merged as nodes; these two hand the roots on to them. What a provisioner gets is a tree that another product defines.
    private static readonly string[] MayHoldNodes = ["Layers/", "ModelInput.cs", "Provisioning/", "Resolver.cs"];

    [Fact]
    public void No_check_of_the_model_looks_at_a_node()
    {
        var model = Path.Combine(Repository.Root, "build-tasks", "PlatformSdk.Build", "Model");

        Directory.EnumerateFiles(model, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: Path.GetRelativePath(model, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(one => !Array.Exists(MayHoldNodes, allowed => one.File.StartsWith(allowed, StringComparison.Ordinal)) && Node().IsMatch(one.Text))
            .Select(one => one.File).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\bYaml(Node|Mapping|Sequence|Scalar|Entry|Reader)\b")]
    private static partial Regex Node();
}
