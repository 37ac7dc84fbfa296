using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.EndToEnd.Tests.Service;
using PlatformSdk.Testing.VaultStandIn;

namespace PlatformSdk.EndToEnd.Tests.Secrets;

/// <summary>
/// A scaffold that needs two secrets, on a platform whose team changes its mind about where these are. Code and platform.yaml are written once.
/// </summary>
public sealed class SecretService(DeveloperMachine machine) : IAsyncLifetime
{
    public const string Stripe = "sk_live/4eC39Hq+LyjW\"darjtT1&zdp7dc";
    public const string Mail = "correct-horse-battery-staple";

    private const string Command = "dotnet add package ";

    public FakeVault Vault { get; private set; } = null!;

    public Scaffold Scaffold { get; private set; } = null!;

    /// <summary>What the build said before the store's package was there.</summary>
    public string WithoutPackage { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Vault = await FakeVault.StartAsync(TimeProvider.System);
        var folder = machine.NewFolder("secrets");
        (await machine.NewServiceAsync(folder, "--name", "Orders", "--owner", "team-checkout", "--system", "shop")).ShouldSucceed();
        Scaffold = new Scaffold(Path.Combine(folder, "Orders"), "Orders");
        var program = Path.Combine(Scaffold.Service, "Program.cs");
        File.WriteAllText(program, File.ReadAllText(program).Replace("app.Run();", """
            app.MapGet("/stripe", (IConfiguration configuration) => configuration["Secrets:stripe-key"]);
            app.MapGet("/mail", (IConfiguration configuration) => configuration["Secrets:mail:password"]);
            app.Run();
            """, StringComparison.Ordinal));
        File.AppendAllText(Path.Combine(Scaffold.Service, "platform.yaml"), "needs:\n  stripe-key: { type: secret }\n  mail: { type: secret }\n");

        WithoutPackage = await BuildAsync(ReadVault);
        var package = WithoutPackage[(WithoutPackage.IndexOf(Command, StringComparison.Ordinal) + Command.Length)..].Split(' ')[0];
        (await machine.DotnetAsync(Scaffold.Service, "add", "package", package, "--version", machine.Version)).ShouldSucceed();
    }

    public string ReadVault => $"store: vault, address: \"{Vault.Address}\", path: \"{{environment}}/{{name}}\"";

    /// <summary>A build on a platform that says this of secrets; what it said.</summary>
    public async Task<string> BuildAsync(string secrets)
    {
        File.WriteAllText(Path.Combine(Scaffold.Folder, "platform.defaults.yaml"), $"apiVersion: platform-sdk/v1\nsecrets: {{ {secrets} }}\n");
        return (await machine.DotnetAsync(Scaffold.Service, "build")).ShouldSucceed().Output;
    }

    /// <summary>What <c>-t:PlatformVerify</c> says.</summary>
    public async Task<string> VerifyAsync() => (await machine.DotnetAsync(Scaffold.Service, "build", "-t:PlatformVerify")).ShouldSucceed().Output;

    /// <summary>Starts the program as the manifest of production says, and asks it for its secrets once it is ready.</summary>
    /// <param name="mounted">What a laptop has instead of a pod's mounts.</param>
    public Task<(string Stripe, string Mail, string Output)> AskAsync(params (string Name, string? Value)[] mounted) => AskAsync(null, mounted);

    /// <summary>The same in a pod that has its mounts where the manifest says.</summary>
    internal async Task<(string Stripe, string Mail, string Output)> AskAsync(MountedPod? mounts, (string Name, string? Value)[] mounted)
    {
        var pod = new Pod(Scaffold.Text("deploy", "production", "deployment.yaml"));
        var variables = pod.Variables();
        foreach (var (name, value) in mounted)
            variables[name] = value;
        using var client = new HttpClient();
        string[] command = mounts is null ? ["dotnet", Scaffold.Program] : [.. mounts.Command, "dotnet", Scaffold.Program];
        await using var program = machine.Start(Scaffold.Service, variables, command[0], command[1..]);
        await pod.UntilReadyAsync(client, program);
        return (await client.GetStringAsync(pod.ServiceUri("/stripe")), await client.GetStringAsync(pod.ServiceUri("/mail")), program.Output);
    }

    public ValueTask DisposeAsync() => Vault.DisposeAsync();
}
