#:property PublishAot=false

// What the pipeline tells Azure DevOps and asks of it. It takes the addresses from the variables of the job, and the token from SYSTEM_ACCESSTOKEN:
//   dotnet run azure.cs -- comment [FOLDER]                   writes the report of each service, or each text in the folder, as a comment on the
//                                                             pull request, which a later one replaces
//   dotnet run azure.cs -- findings                           shows the findings of all services in the run. It needs no token
//   dotnet run azure.cs -- labels                             prints the labels of the pull request
//   dotnet run azure.cs -- pull-request BRANCH TITLE [merge]  opens a pull request to the main branch, or updates the open one. With 'merge', it
//                                                             completes by itself when its policies are met
//   dotnet run azure.cs -- start FILE NAME=VALUE ...          starts the pipeline of a file, with these parameters
//   dotnet run azure.cs -- previous                           prints the commit of the last run on this branch that a push started and that succeeded
//   dotnet run azure.cs -- plan FILE                          starts .azuredevops/infrastructure.yml for each root module in the file, which has the
//                                                             output of 'infrastructure.cs modules'

using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

const string Main = "refs/heads/main";
const string Infrastructure = ".azuredevops/infrastructure.yml";

Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
try
{
    return args switch
    {
        ["comment"] => await CommentAsync(Reports.All("platform-report.md")),
        ["comment", var folder] => await CommentAsync(Reports.In(folder)),
        ["findings"] => Print(Reports.All("platform.sarif").SelectMany(Findings.Read)),
        ["labels"] => Print(await LabelsAsync()),
        ["pull-request", var branch, var title] => await ProposeAsync(branch, title, merges: false),
        ["pull-request", var branch, var title, "merge"] => await ProposeAsync(branch, title, merges: true),
        ["start", var file, .. var parameters] => await StartAsync(file, Parameters.Read(parameters)),
        ["previous"] => Print(await PreviousAsync()),
        ["plan", var file] => await PlanAsync(file),
        _ => throw new CommandException($"'{string.Join(' ', args)}' is not a command. The comment at the top of azure.cs lists the commands."),
    };
}
catch (CommandException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

static int Print(IEnumerable<string> lines)
{
    foreach (var line in lines)
        Console.WriteLine(line);
    return 0;
}

static async Task<int> CommentAsync(IEnumerable<string> texts)
{
    using var azure = new Azure();
    var threads = new Threads(azure, await azure.IdentityAsync());
    foreach (var text in texts)
        await threads.WriteAsync(text);
    return 0;
}

static async Task<IEnumerable<string>> LabelsAsync()
{
    using var azure = new Azure();
    var labels = await azure.ListAsync($"{Azure.PullRequest}/labels");
    return [.. labels.Where(label => $"{label["active"]}" != "false").Select(label => $"{label["name"]}")];
}

static async Task<int> ProposeAsync(string branch, string title, bool merges)
{
    using var azure = new Azure();
    var source = $"refs/heads/{branch}";
    var open = (await azure.ListAsync($"{Azure.Repository}/pullrequests", $"searchCriteria.status=active&searchCriteria.targetRefName={Main}"
        + $"&searchCriteria.sourceRefName={Uri.EscapeDataString(source)}")).FirstOrDefault();
    var change = new JsonObject { ["title"] = title };
    if (open is null)
    {
        change["sourceRefName"] = source;
        change["targetRefName"] = Main;
        change["description"] = "To roll back, revert this pull request.";
        open = await azure.SendAsync(HttpMethod.Post, $"{Azure.Repository}/pullrequests", change);
        change = [];
    }

    if (merges)
    {
        change["autoCompleteSetBy"] = new JsonObject { ["id"] = await azure.IdentityAsync() };
        change["completionOptions"] = new JsonObject { ["mergeStrategy"] = "squash", ["deleteSourceBranch"] = true };
    }

    if (change.Count > 0)
        await azure.SendAsync(HttpMethod.Patch, $"{Azure.Repository}/pullrequests/{open["pullRequestId"]}", change);
    Console.WriteLine($"Pull request {open["pullRequestId"]}: {title}");
    return 0;
}

static async Task<int> StartAsync(string file, JsonObject parameters)
{
    using var azure = new Azure();
    await azure.StartAsync(file, parameters);
    return 0;
}

static async Task<IEnumerable<string>> PreviousAsync()
{
    using var azure = new Azure();
    return [.. (await azure.RunsAsync()).Select(run => $"{run["sourceVersion"]}")];
}

static async Task<int> PlanAsync(string file)
{
    var modules = JsonNode.Parse(File.ReadAllText(file))!.AsArray();
    if (modules.Count == 0)
        return 0;
    using var azure = new Azure();
    foreach (var module in modules)
    {
        await azure.StartAsync(Infrastructure, new JsonObject
        {
            ["environment"] = $"{module!["environment"]}",
            ["folder"] = $"{module["folder"]}",
            ["pullRequest"] = Environment.GetEnvironmentVariable("SYSTEM_PULLREQUEST_PULLREQUESTID") ?? "",
        });
    }
    return 0;
}

internal static class Parameters
{
    public static JsonObject Read(string[] parameters) => new(parameters.Select(parameter =>
        parameter.Split('=', 2) is [{ Length: > 0 } name, var value] ? KeyValuePair.Create(name, (JsonNode?)value)
        : throw new CommandException($"'{parameter}' is not a parameter. Write NAME=VALUE.")));
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

/// <summary>The comments of the pull request. The first line of a text identifies what it is about.</summary>
internal sealed class Threads(Azure azure, string author)
{
    public async Task WriteAsync(string text)
    {
        var marker = text.Split('\n')[0];
        // Another author's comment with the same first line stays.
        var old = (await azure.ListAsync($"{Azure.PullRequest}/threads")).Where(thread => $"{thread["isDeleted"]}" != "true")
            .SelectMany(thread => thread["comments"]!.AsArray().Select(comment => (Thread: thread, Comment: comment!)))
            .FirstOrDefault(one => $"{one.Comment["author"]?["id"]}" == author && $"{one.Comment["content"]}".Split('\n')[0].TrimEnd('\r') == marker);
        if (old.Comment is not null)
            await azure.SendAsync(HttpMethod.Patch, $"{Azure.PullRequest}/threads/{old.Thread["id"]}/comments/{old.Comment["id"]}",
                new JsonObject { ["content"] = text });
        else if (!text.Split('\n').Any(line => line.EndsWith(": nothing changes", StringComparison.Ordinal)))
            await azure.SendAsync(HttpMethod.Post, $"{Azure.PullRequest}/threads", new JsonObject
            {
                // Closed, so that a policy that requires resolved comments does not wait for it.
                ["status"] = "closed",
                ["comments"] = new JsonArray(new JsonObject { ["parentCommentId"] = 0, ["commentType"] = "text", ["content"] = text }),
            });
    }
}

/// <summary>The findings of a SARIF file as the agent shows them in a run. A waived finding is none.</summary>
internal static class Findings
{
    public static IEnumerable<string> Read(string sarif) =>
        from result in JsonNode.Parse(sarif)!["runs"]!.AsArray().SelectMany(run => run!["results"]!.AsArray())
        where result["suppressions"]?.AsArray().Count is null or 0
        where $"{result["level"]}" is "error" or "warning"
        let place = result["locations"]![0]!["physicalLocation"]!
        let file = Uri.UnescapeDataString($"{place["artifactLocation"]!["uri"]}")
        select $"##vso[task.logissue type={result["level"]};sourcepath={Property(file)};linenumber={place["region"]!["startLine"]};"
            + $"code={Property($"{result["ruleId"]}")}]{Escape($"{result["message"]!["text"]}")}";

    private static string Escape(string text) => text.Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Escape(text).Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);
}

/// <summary>The interface of Azure DevOps, for the project and the repository of the job.</summary>
internal sealed class Azure : IDisposable
{
    private readonly HttpClient _client = new() { DefaultRequestHeaders = { Authorization = new("Bearer", Given("SYSTEM_ACCESSTOKEN")) } };

    private static string Organization => Given("SYSTEM_COLLECTIONURI").TrimEnd('/');

    private static string Project => $"{Organization}/{Uri.EscapeDataString(Given("SYSTEM_TEAMPROJECTID"))}/_apis";

    public static string Repository => $"{Project}/git/repositories/{Given("BUILD_REPOSITORY_ID")}";

    public static string PullRequest => $"{Repository}/pullRequests/{Given("SYSTEM_PULLREQUEST_PULLREQUESTID")}";

    public async Task<string> IdentityAsync() =>
        $"{(await SendAsync(HttpMethod.Get, $"{Organization}/_apis/connectionData", version: "7.1-preview"))["authenticatedUser"]!["id"]}";

    public async Task<IEnumerable<JsonNode>> ListAsync(string address, string query = "") =>
        (await SendAsync(HttpMethod.Get, address, query: query))["value"]!.AsArray().Select(item => item!);

    public Task<IEnumerable<JsonNode>> RunsAsync() => ListAsync($"{Project}/build/builds", $"definitions={Given("SYSTEM_DEFINITIONID")}"
        + $"&branchName={Given("BUILD_SOURCEBRANCH")}&reasonFilter=batchedCI&statusFilter=completed&resultFilter=succeeded"
        + "&queryOrder=finishTimeDescending&$top=1");

    /// <summary>The run is of the same commit.</summary>
    public async Task StartAsync(string file, JsonObject parameters)
    {
        // Whatever the pipeline is called in Azure DevOps.
        var pipeline = (await ListAsync($"{Project}/build/definitions", "includeAllProperties=true&repositoryType=TfsGit"
            + $"&repositoryId={Given("BUILD_REPOSITORY_ID")}&yamlFilename={Uri.EscapeDataString(file)}")).FirstOrDefault()
            ?? throw new CommandException($"There is no pipeline for {file}. Create it: 'az pipelines create --yml-path {file}'.");
        var branch = new JsonObject { ["refName"] = Given("BUILD_SOURCEBRANCH"), ["version"] = Given("BUILD_SOURCEVERSION") };
        var run = await SendAsync(HttpMethod.Post, $"{Project}/pipelines/{pipeline["id"]}/runs", new JsonObject
        {
            ["resources"] = new JsonObject { ["repositories"] = new JsonObject { ["self"] = branch } },
            ["templateParameters"] = parameters,
        });
        Console.WriteLine($"{file}: run {run["id"]}");
    }

    public async Task<JsonNode> SendAsync(HttpMethod method, string address, JsonObject? body = null, string query = "", string version = "7.1")
    {
        try
        {
            using var request = new HttpRequestMessage(method, $"{address}?{(query.Length > 0 ? $"{query}&" : "")}api-version={version}")
            { Content = body is null ? null : JsonContent.Create((JsonNode)body) };
            using var response = await _client.SendAsync(request);
            // With a token that is not valid, Azure DevOps answers with the page of its login.
            if (!response.IsSuccessStatusCode || response.Content.Headers.ContentType is not MediaTypeHeaderValue { MediaType: "application/json" })
                throw new CommandException($"{method} {address}: {(int)response.StatusCode} {response.ReasonPhrase}. "
                    + "docs/pipeline.md of PlatformSdk lists the permissions that the build service of the project needs.");
            return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException)
        {
            throw new CommandException($"{method} {address}: {e.Message}");
        }
    }

    private static string Given(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
        ? value
        : throw new CommandException($"The variable {variable} is not set. Run this in a job of Azure Pipelines.");

    public void Dispose() => _client.Dispose();
}

internal sealed class CommandException(string message) : Exception(message);
