namespace PlatformSdk.Build.Tests.Init;

public sealed class PortTests
{
    [Theory]
    [InlineData("Program.cs", "builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(5005));", "5005")]
    [InlineData("Program.cs", "app.Run(\"http://*:5006\");", "5006")]
    [InlineData("Program.cs", "app.Run(\"http://localhost:5006\");", null)]
    [InlineData("appsettings.json", """{ "Kestrel": { "Endpoints": { "Web": { "Url": "http://0.0.0.0:5007" } } } }""", "5007")]
    [InlineData("appsettings.json", """{ "Urls": "https://*:5443;http://+:5008" }""", "5008")]
    [InlineData("appsettings.json", """{ "Kestrel": { "Endpoints": { "Web": { "Url": "http://127.0.0.1:5007" } } } }""", null)]
    [InlineData("Dockerfile", "FROM x\nENV A=b ASPNETCORE_URLS=http://+:8088\nEXPOSE 443\n", "8088")]
    [InlineData("Dockerfile", "FROM x\nEXPOSE 8090/tcp\n", "8090")]
    [InlineData("Dockerfile", "FROM x\nEXPOSE 80\n", null)]
    [InlineData("Program.cs", "app.Run(\"http://*:8081\");", null)]
    [InlineData("Properties/launchSettings.json",
        """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5123" } } }""", null)]
    public void The_port_is_where_the_program_itself_says_that_it_listens(string file, string content, string? port)
    {
        using var application = new ExistingApplication();
        application.Write(file, content);

        application.Line("port").ShouldBe(port is null ? null : $"port: {port}");
    }

    [Fact]
    public void Of_several_profiles_the_one_that_dotnet_run_takes_tells_of_the_laptop()
    {
        using var application = new ExistingApplication();
        application.Write("Properties/launchSettings.json", """
            { "profiles": {
                "IIS Express": { "commandName": "IISExpress" },
                "https": { "commandName": "Project", "applicationUrl": "https://localhost:7001;http://localhost:5001",
                    "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development", "Orders__Key": "hunter2" } },
                "http": { "commandName": "Project", "applicationUrl": "http://localhost:5002" } } }
            """);

        var text = application.Describe();

        text.ShouldContain(
            "# On a laptop it listens on https://localhost:7001 and http://localhost:5001: the profile 'https' in launchSettings.json.");
        text.ShouldContain("#   Orders__Key: \"\"");
        text.ShouldNotContain("ASPNETCORE_ENVIRONMENT");
        text.ShouldNotContain("hunter2");
    }
}
