using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Writing.Faults;

/// <summary>A build whose n-th file operation fails, for every n: the output is the old or the new one, and the next build completes it.</summary>
public sealed class EveryWriteTests : IDisposable
{
    private const int InputOutput = 5;
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int NotPermitted = 1;

    private const string Before = Run.Head + "environments: { dev: {}, staging: {} }\nreplicas: 1\n";
    private const string After = Run.Head + "environments: { dev: {} }\nreplicas: 3\nneeds:\n  cache: { type: redis }\n";

    private readonly Project _project = new(Before);
    private SortedDictionary<string, string> _old = [];
    private SortedDictionary<string, string> _new = [];

    public void Dispose() => _project.Dispose();

    [Fact]
    public Task A_build_that_is_killed_at_any_write_leaves_whole_files_and_the_next_one_heals() => FaultyDisk.RunAsync(() => ForEach(n =>
    {
        // From the n-th operation on, nothing reaches the disk, not even what tidies up: this is what a kill leaves.
        var (operations, _) = Build(new Fault(n, int.MaxValue, InputOutput));

        foreach (var (file, text) in Files().Where(file => !IsStaged(file.Key)))
            (text == _old.GetValueOrDefault(file) || text == _new.GetValueOrDefault(file)).ShouldBeTrue($"{file} after operation {n}:\n{text}");
        _project.Build().Findings.ShouldBeEmpty($"the build after operation {n}");
        Files().ShouldBe(_new);
        return operations;
    }));

    [Fact]
    public Task A_disk_that_is_full_at_any_write_leaves_the_old_output_and_says_so() => FaultyDisk.RunAsync(() => ForEach(n =>
    {
        var (operations, findings) = Build(new Fault(n, int.MaxValue, NoSpace, OnlyData: true));

        IsOldOrNewWith(findings, "No space left on device", n);
        return operations;
    }));

    [Fact]
    public Task A_file_system_that_becomes_read_only_at_any_write_is_an_error() => FaultyDisk.RunAsync(() =>
    {
        Begin();
        var (_, findings) = Build(new Fault(1, int.MaxValue, ReadOnly));

        findings.ShouldContain(finding => finding.Code.Id == "PLAT2003" && finding.Message.Contains("Read-only file system"));
        Files().ShouldBe(_old);
    });

    /// <summary>Such as a file that is immutable, or that another program holds open on Windows.</summary>
    [Fact]
    public Task One_operation_that_fails_takes_back_those_before_it() => FaultyDisk.RunAsync(() => ForEach(n =>
    {
        var (operations, findings) = Build(new Fault(n, n, NotPermitted));

        IsOldOrNewWith(findings, "", n);
        return operations;
    }));

    private void IsOldOrNewWith(IReadOnlyList<Finding> findings, string reason, int n)
    {
        var errors = findings.Where(finding => finding.Severity == Severity.Error).ToList();
        if (errors.Count == 0)
        {
            Files().ShouldBe(_new, $"without an error, operation {n}");
            return;
        }

        foreach (var error in errors)
        {
            error.Code.Id.ShouldBe("PLAT2003", $"operation {n}: {error.Message}");
            error.Message.ShouldContain(reason);
            error.Message.ShouldContain("Free disk space, or correct the permissions.");
            error.Span.File.ShouldNotBeEmpty();
        }

        var files = Files();
        (files.SequenceEqual(_old) || files.SequenceEqual(_new)).ShouldBeTrue(
            $"operation {n}, {errors[0].Span.File}: {string.Join(", ", files.Except(_old).Select(file => file.Key))} differ from the old output");
    }

    /// <summary>Until a build has fewer operations than the number of the one that would fail.</summary>
    private void ForEach(Func<int, int> check)
    {
        var n = 0;
        do
            Begin();
        while (check(++n) >= n);
        n.ShouldBeGreaterThan(40);
    }

    private void Begin()
    {
        if (_old.Count == 0)
        {
            _project.Write("platform.yaml", After);
            _project.Build().Findings.ShouldBeEmpty();
            _new = Files();
            Directory.Delete(_project.PathOf("deploy"), recursive: true);
            _project.Write("platform.yaml", Before);
            _project.Build().Findings.ShouldBeEmpty();
            _old = Files();
        }
        else
        {
            _project.Write("platform.yaml", Before);
            _project.Build();
            Files().ShouldBe(_old);
        }

        _project.Write("platform.yaml", After);
    }

    private (int Operations, IReadOnlyList<Finding> Findings) Build(Fault fault)
    {
        IReadOnlyList<Finding> findings = [];
        var operations = FaultyDisk.During(_project.Folder, fault, () => findings = _project.Build().Findings);
        return (operations, findings);
    }

    /// <summary>What is committed, and nothing that the user writes.</summary>
    private SortedDictionary<string, string> Files()
    {
        var files = _project.Committed();
        files.Remove("platform.yaml");
        return files;
    }

    private static bool IsStaged(string file) => Path.GetFileName(file) is ['.', ..] name && name.EndsWith(".tmp", StringComparison.Ordinal);
}
