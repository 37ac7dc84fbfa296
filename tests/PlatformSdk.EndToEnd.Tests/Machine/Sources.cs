using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>What a clone would hold once everything is committed, without what the packages are not made of.</summary>
internal static class Sources
{
    /// <summary>Copies them to another folder, without their history.</summary>
    internal static async Task CopyAsync(DeveloperMachine machine, string folder)
    {
        await using var git = machine.Start(Repository.Root, new Dictionary<string, string?>(), "git", "ls-files", "--cached", "--others",
            "--exclude-standard", "--", ".", ":!tests", ":!samples");
        var files = (await git.WaitAsync()).ShouldSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var file in files.Where(file => File.Exists(Path.Combine(Repository.Root, file))))
        {
            var copy = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Repository.Root, file), copy);
        }
    }
}
