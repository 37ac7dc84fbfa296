using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Provisioning.Terraform;

/// <summary>The variables and outputs of a module, taken from its own variables.tf and outputs.tf in one version.</summary>
internal sealed record PublishedModule(
    string Source, string Version, IReadOnlyList<string> Variables, IReadOnlyList<string> Required, IReadOnlyList<string> Outputs)
{
    private static readonly string s_folder = Path.Combine(
        Repository.Root, "tests/PlatformSdk.Build.Tests/Provisioning/Terraform/Modules");

    internal static readonly IReadOnlyDictionary<string, PublishedModule> All = new[]
    {
        "aws-postgres", "aws-redis", "aws-queue", "aws-bucket", "azure-postgres", "azure-redis",
    }.ToDictionary(name => name, Read);

    /// <summary>The arguments of each type of resource.</summary>
    internal static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Resources =
        File.ReadAllLines(Path.Combine(s_folder, "resources.txt")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ')).ToDictionary(words => words[0], words => (IReadOnlyList<string>)
                [.. words[1..].SelectMany(word => word[0] == '@' ? All[word[1..]].Variables : [word])]);

    private static PublishedModule Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(s_folder, name + ".txt")).Select(line => line.Split(' ')).ToList();
        string[] Named(string kind) => [.. lines.Where(words => words[0] == kind).Select(words => words[1])];
        return new PublishedModule(Named("source")[0], Named("version")[0], Named("variable"),
            [.. lines.Where(words => words[0] == "variable" && words[^1] == "required").Select(words => words[1])], Named("output"));
    }
}
