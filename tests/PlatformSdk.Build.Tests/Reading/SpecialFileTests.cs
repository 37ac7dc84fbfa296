using System.Net.Sockets;
using PlatformSdk.Build.Findings;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Reading;

/// <summary>What is not a file with an end stands where a file belongs: an error says so, and no build waits for ever or takes all memory.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    private readonly Project _project = new(Run.Head);
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public static TheoryData<string, string> Inputs
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in new[] { "platform.yaml", "platform.defaults.yaml", "deploy/patches/a.yaml", "deploy/patches/dev/a.yaml",
                "deploy/extra/a.yaml", "deploy/releases/dev.yaml" })
            {
                foreach (var kind in new[] { "fifo", "link to a fifo", "/dev/zero", "/dev/null", "socket", "huge" })
                    data.Add(file, kind);
            }

            return data;
        }
    }

    public static TheoryData<string, string> Settings
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in new[] { "appsettings.json", "appsettings.Production.json", "appsettings.Nowhere.json" })
            {
                foreach (var kind in new[] { "fifo", "link to a fifo", "/dev/zero", "/dev/null", "socket", "huge", "folder" })
                    data.Add(file, kind);
            }

            return data;
        }
    }

    public static TheoryData<string, string> Targets
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in new[] { "catalog-info.yaml", "deploy/dev/deployment.yaml", "docs/runbook.md" })
            {
                foreach (var kind in new[] { "fifo", "socket", "folder", "huge" })
                    data.Add(file, kind);
            }

            return data;
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _project.Dispose();
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task A_special_file_as_an_input_is_refused(string file, string kind)
    {
        Put(file, kind);

        var findings = await Builds(file == "platform.defaults.yaml" ? file : null);

        // An empty device is an empty file to those who open it; either way it is named.
        findings.ShouldContain(finding => finding.Code.Id == (kind == "huge" ? "PLAT0003" : "PLAT0002")
            && finding.Span.File == file, string.Join('\n', findings.Select(f => f.Text)));
    }

    [Theory]
    [InlineData("platform.yaml")]
    [InlineData("platform.defaults.yaml")]
    [InlineData("deploy/releases/dev.yaml")]
    public async Task A_folder_as_an_input(string file)
    {
        Put(file, "folder");

        var findings = await Builds(file == "platform.defaults.yaml" ? file : null);

        // Among the releases a folder is one that nobody looks for.
        if (file != "deploy/releases/dev.yaml")
            findings.Single().Message.ShouldContain("a folder");
        findings.ShouldNotContain(finding => finding.Code.Id == "PLAT2099");
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task A_special_file_as_settings_of_the_program_is_left_to_the_process(string file, string kind)
    {
        Put(file, kind);

        (await Builds()).ShouldBeEmpty();

        File.Exists(_project.PathOf("deploy/dev/deployment.yaml")).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Where_a_generated_file_belongs(string file, string kind)
    {
        Put(file, kind);

        var findings = await Builds();

        findings.Single().Code.Id.ShouldBe("PLAT2002", findings.Single().Message);
        findings.Single().Span.File.ShouldBe(file);
        File.Exists(_project.PathOf("compose.yaml")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("fifo")]
    [InlineData("socket")]
    [InlineData("huge")]
    public async Task Beside_generated_files_it_is_the_users(string kind)
    {
        Put("deploy/dev/mine", kind);

        (await Builds()).ShouldBeEmpty();

        Path.Exists(_project.PathOf("deploy/dev/mine")).ShouldBeTrue();
    }

    private async Task<IReadOnlyList<Finding>> Builds(string? defaults = null)
    {
        var build = Task.Run(() => _project.Build(defaults: defaults), TestContext.Current.CancellationToken);
        return (await build.WaitAsync(Deadline, TestContext.Current.CancellationToken)).Findings;
    }

    private void Put(string file, string kind)
    {
        var path = _project.PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        switch (kind)
        {
            case "fifo":
                Pipe(path);
                break;
            case "link to a fifo":
                Pipe(_project.PathOf("pipe"));
                File.CreateSymbolicLink(path, _project.PathOf("pipe"));
                break;
            case "socket":
                // Closing it would remove the file.
                _socket.Bind(new UnixDomainSocketEndPoint(path));
                break;
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "huge":
                using (var huge = File.OpenWrite(path))
                    huge.SetLength(8L * 1024 * 1024 * 1024);
                break;
            default:
                File.CreateSymbolicLink(path, kind);
                break;
        }
    }

    private static void Pipe(string path)
    {
        var made = Command.RunAsync("mkfifo", "/", path).GetAwaiter().GetResult();
        made.ExitCode.ShouldBe(0, made.Error);
    }
}
