#:property PublishAot=false

// What the pipeline tells GitLab. It takes GitLab's address and the merge request from the variables of the job:
//   dotnet run gitlab.cs -- comment [FOLDER]  writes the report of each service, or each text in the folder, as a note that a later one replaces. The
//                                             variable COMMENT_TOKEN has a token with the scope 'api' and the role Reporter; without it, there are no
//                                             notes
//   dotnet run gitlab.cs -- quality           prints the findings of all services in the format of GitLab's code quality
//   dotnet run gitlab.cs -- plans FILE        prints the jobs for the root modules in the file, which has the output of 'infrastructure.cs modules'

using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
try
{
    return args switch
    {
        ["comment"] => await CommentAsync(Reports.All("platform-report.md")),
        ["comment", var folder] => await CommentAsync(Reports.In(folder)),
        ["quality"] => Print(new JsonArray([.. Reports.All("platform.sarif").SelectMany(Quality.Read)])),
        ["plans", var file] => Print(Plans.For(JsonNode.Parse(File.ReadAllText(file))!.AsArray())),
        _ => throw new CommandException($"'{string.Join(' ', args)}' is not a command. The comment at the top of gitlab.cs lists the commands."),
    };
}
catch (CommandException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

static int Print(JsonNode content)
{
    Console.WriteLine(content.ToJsonString());
    return 0;
}

static async Task<int> CommentAsync(IEnumerable<string> texts)
{
    if (Environment.GetEnvironmentVariable("COMMENT_TOKEN") is not { Length: > 0 } token)
    {
        Console.WriteLine("There is no note, because the variable COMMENT_TOKEN is not set. The text is an artifact of the job before.");
        return 0;
    }

    using var notes = new Notes(token);
    foreach (var text in texts)
        await notes.WriteAsync(text);
    return 0;
}

internal static class Reports
{
    /// <summary>The texts of a file that the build of each service writes to 'obj'.</summary>
    public static IEnumerable<string> All(string name)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z", "platform.yaml", "*/platform.yaml"])
        { RedirectStandardOutput = true })!;
        var services = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return services.Select(file => Path.Combine(Path.GetDirectoryName(file)!, "obj", name)).Where(File.Exists).Select(File.ReadAllText);
    }

    public static IEnumerable<string> In(string folder) =>
        (Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md") : []).Order(StringComparer.Ordinal).Select(File.ReadAllText);
}

/// <summary>The jobs of the child pipeline, in JSON, which is YAML too. GitLab gives the variables of an environment to its jobs only.</summary>
internal static class Plans
{
    public static JsonObject For(JsonArray modules)
    {
        // In a pipeline of a merge request. The child pipeline does not know it.
        var mergeRequest = Environment.GetEnvironmentVariable("CI_MERGE_REQUEST_IID") ?? "";
        var jobs = new JsonObject();
        foreach (var module in modules)
        {
            var (name, environment) = ($"{module!["name"]}", $"{module["environment"]}");
            // The name of a folder has no variables of GitLab.
            var folder = new JsonObject { ["FOLDER"] = $"{module["folder"]}".Replace("$", "$$", StringComparison.Ordinal) };
            jobs[$"plan-{name}"] = new JsonObject
            {
                ["extends"] = ".plan",
                ["environment"] = new JsonObject { ["name"] = $"{environment}-plan", ["action"] = "prepare" },
                ["variables"] = folder,
            };
            if (mergeRequest.Length == 0)
            {
                jobs[$"apply-{name}"] = new JsonObject
                {
                    ["extends"] = ".apply",
                    ["needs"] = new JsonArray($"plan-{name}"),
                    ["environment"] = new JsonObject { ["name"] = environment },
                    ["variables"] = folder.DeepClone(),
                };
            }
        }

        // A pipeline has at least one job.
        if (jobs.Count == 0)
            jobs["nothing"] = new JsonObject { ["stage"] = "plan", ["script"] = new JsonArray("echo 'No root module differs.'") };
        else if (mergeRequest.Length > 0)
            jobs["comment"] = new JsonObject
            {
                ["extends"] = ".comment",
                ["variables"] = new JsonObject { ["MERGE_REQUEST"] = mergeRequest },
            };
        return jobs;
    }
}

/// <summary>The notes of the merge request. The first line of a report identifies its service.</summary>
internal sealed class Notes(string token) : IDisposable
{
    private readonly HttpClient _client = new() { DefaultRequestHeaders = { { "PRIVATE-TOKEN", token } } };
    private readonly string _server = Given("CI_API_V4_URL");
    // A child pipeline has the number as a variable of ours.
    private readonly string _notes = $"{Given("CI_API_V4_URL")}/projects/{Given("CI_PROJECT_ID")}/merge_requests/"
        + $"{Environment.GetEnvironmentVariable("MERGE_REQUEST") ?? Given("CI_MERGE_REQUEST_IID")}/notes";

    public async Task WriteAsync(string report)
    {
        var marker = report.Split('\n')[0];
        // Another author's note with the same first line stays.
        var author = (await SendAsync(HttpMethod.Get, $"{_server}/user")).Body["id"]!.ToJsonString();
        var id = await FindAsync(marker, author);
        if (id is not null)
            await SendAsync(HttpMethod.Put, $"{_notes}/{id}", report);
        else if (!report.Split('\n').Any(line => line.EndsWith(": nothing changes", StringComparison.Ordinal)))
            await SendAsync(HttpMethod.Post, _notes, report);
    }

    private async Task<string?> FindAsync(string marker, string author)
    {
        for (var page = "1"; page.Length > 0;)
        {
            var (body, next) = await SendAsync(HttpMethod.Get, $"{_notes}?per_page=100&page={page}");
            var note = body.AsArray().FirstOrDefault(note => note!["author"]!["id"]!.ToJsonString() == author
                && $"{note["body"]}".Split('\n')[0].TrimEnd('\r') == marker);
            if (note is not null)
                return note["id"]!.ToJsonString();
            page = next;
        }

        return null;
    }

    private async Task<(JsonNode Body, string Next)> SendAsync(HttpMethod method, string address, string? text = null)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address) { Content = text is null ? null : JsonContent.Create(new { body = text }) };
            using var response = await _client.SendAsync(request);
            if (!response.IsSuccessStatusCode)
                throw new CommandException($"{method} {address}: {(int)response.StatusCode} {response.ReasonPhrase}. "
                    + "COMMENT_TOKEN needs the scope 'api' and the role Reporter, and must not be expired.");
            return (JsonNode.Parse(await response.Content.ReadAsStringAsync())!,
                response.Headers.TryGetValues("X-Next-Page", out var next) ? string.Concat(next) : "");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException)
        {
            throw new CommandException($"{method} {address}: {e.Message}");
        }
    }

    private static string Given(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
        ? value
        : throw new CommandException($"The variable {variable} is not set. Run this in a job of a merge request.");

    public void Dispose() => _client.Dispose();
}

/// <summary>The findings of a SARIF file as GitLab shows them in a merge request. A waived finding is none.</summary>
internal static class Quality
{
    public static IEnumerable<JsonNode> Read(string sarif) =>
        from result in JsonNode.Parse(sarif)!["runs"]!.AsArray().SelectMany(run => run!["results"]!.AsArray())
        where result["suppressions"]?.AsArray().Count is null or 0
        let place = result["locations"]![0]!["physicalLocation"]!
        let file = Uri.UnescapeDataString($"{place["artifactLocation"]!["uri"]}")
        let print = $"{result["ruleId"]} {file} {result["partialFingerprints"]!["primaryLocationLineHash"]}"
        select (JsonNode)new JsonObject
        {
            ["check_name"] = $"{result["ruleId"]}",
            ["description"] = $"{result["message"]!["text"]}",
            ["fingerprint"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(print))),
            ["severity"] = $"{result["level"]}" switch { "error" => "critical", "warning" => "minor", _ => "info" },
            ["location"] = new JsonObject { ["path"] = file, ["lines"] = new JsonObject { ["begin"] = place["region"]!["startLine"]!.DeepClone() } },
        };
}

internal sealed class CommandException(string message) : Exception(message);
