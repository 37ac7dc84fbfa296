#:property PublishAot=false

// Counts the source and the tests:  dotnet run lines.cs
// Lines of code: without comments, empty lines and single braces. Benchmarks do not count.

using System.Globalization;

var root = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var (source, tests) = (Count("sdk") + Count("build-tasks"), Count("tests"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{source} lines of source, {tests} of tests: {(double)tests / source:0.00} times."));

int Count(string folder) => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
    .Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"
        || part.StartsWith("PlatformSdk.Benchmarks", StringComparison.Ordinal)))
    .SelectMany(File.ReadLines).Count(line => line.Trim() is { Length: > 1 } text && !text.StartsWith("//", StringComparison.Ordinal));
