using System.Net;
using System.Text.Json;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Access.Tests.Callers;

/// <summary>On a laptop: <c>dotnet user-jwts create</c> in the folder of the project, and the service accepts the token.</summary>
public sealed class UserJwtsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_token_of_the_tool_is_accepted_in_Development_and_has_its_name_and_roles()
    {
        _folder.Write("orders.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><UserSecretsId>orders</UserSecretsId></PropertyGroup>
            </Project>
            """);
        _folder.Write("Properties/launchSettings.json",
            """{"profiles":{"http":{"commandName":"Project","applicationUrl":"http://localhost:5080"}}}""");
        // The tool adds to this file and does not create it.
        const string settingsFile = "appsettings.Development.json";
        _folder.Write(settingsFile, File.ReadAllText(Path.Combine(Testing.Repository.Root,
            "templates/content/platform-service/src/Company-Service1", settingsFile)));
        // The tool refuses a home that does not exist.
        Directory.CreateDirectory(_folder.PathOf("home"));

        var tool = await Command.RunAsync("dotnet", _folder.Path, new Dictionary<string, string?> { ["HOME"] = _folder.PathOf("home") },
            TimeSpan.FromMinutes(2), "user-jwts", "create", "--name", "ann", "--role", "admin", "--output", "token");

        tool.ExitCode.ShouldBe(0, tool.Output + tool.Error);
        var settings = Settings(settingsFile).Concat(
            Settings(Path.GetRelativePath(_folder.Path,
                Directory.GetFiles(_folder.PathOf("home"), "secrets.json", SearchOption.AllDirectories).Single())))
            .ToDictionary();
        await using var service = await ProtectedService.StartAsync(settings, environment: "Development");
        var answer = await service.GetAsync("/who", tool.Output.Trim());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, answer.Headers.WwwAuthenticate.ToString());
        (await answer.Content.ReadAsStringAsync()).ShouldBe("ann admin");
        (await service.StatusAsync()).ShouldBe(HttpStatusCode.Unauthorized);
    }

    public void Dispose() => _folder.Dispose();

    private IEnumerable<KeyValuePair<string, string?>> Settings(string file) =>
        Flat("", JsonDocument.Parse(File.ReadAllText(_folder.PathOf(file))).RootElement);

    private static IEnumerable<KeyValuePair<string, string?>> Flat(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object =>
            value.EnumerateObject().SelectMany(member => Flat(path.Length == 0 ? member.Name : $"{path}:{member.Name}", member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, number) => Flat($"{path}:{number}", item)),
        _ => [new(path, value.ToString())],
    };
}
