using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tests.Access;

/// <summary>What the platform's login and a service's wishes lead to.</summary>
public sealed class AccessTests
{
    private const string Version = "apiVersion: platform-sdk/v1\n";
    private const string Login =
        Version + "access: { issuer: \"https://login.example.com/realms/{environment}\", audience: \"api://{name}\" }\n";
    private const string Calls =
        "needs: { access-client: { type: secret }, inventory: { type: service }, tax: { type: external, url: \"https://a.example\" } }\n";

    [Theory]
    [InlineData("expose: { public: true }\n", true)]
    [InlineData("expose: { public: true, auth: required }\n", true)]
    [InlineData("expose: { auth: required }\n", true)]
    [InlineData("expose: { host: a.example.com, auth: required }\n", true)]
    [InlineData("expose: { public: true, auth: none }\n", false)]
    [InlineData("expose: { host: a.example.com }\n", false)]
    [InlineData("", false)]
    public void Callers_must_authenticate_where_the_service_is_public_or_says_so(string expose, bool required)
    {
        var files = Run.Files(Run.Head + expose, Login);

        var deployment = files["deploy/production/deployment.yaml"];
        Shown(deployment, "Platform__Access__Auth").ShouldBe(required ? "required" : null);
        Shown(deployment, "Platform__Access__Issuer").ShouldBe(required ? "https://login.example.com/realms/production" : null);
        Shown(deployment, "Platform__Access__Audience").ShouldBe(required ? "api://orders" : null);
        files["deploy/production/network-policy.yaml"].Contains("port: 443", StringComparison.Ordinal).ShouldBe(required);
    }

    [Theory]
    [InlineData("service")]
    [InlineData("worker")]
    [InlineData("job")]
    public void A_program_with_a_client_secret_gets_tokens_for_the_services_that_it_calls(string kind)
    {
        var files = Run.Files(Run.Head.Replace("kind: service", $"kind: {kind}", StringComparison.Ordinal) + Calls,
            Login.Replace(" }", ", clientId: \"{name}-{environment}\", scope: \"{audience}/.default\" }", StringComparison.Ordinal));

        var workload = files[$"deploy/dev/{(kind == "job" ? "job" : "deployment")}.yaml"];
        Shown(workload, "Platform__Access__ClientId").ShouldBe("orders-dev");
        Shown(workload, "Platform__Access__Scope").ShouldBe("{audience}/.default");
        Shown(workload, "Platform__Access__Issuer").ShouldBe("https://login.example.com/realms/dev");
        Shown(workload, "Platform__Access__Audiences__inventory").ShouldBe("api://inventory");
        Shown(workload, "Platform__Access__Auth").ShouldBeNull();
        workload.ShouldNotContain("Audiences__tax");
    }

    [Fact]
    public void An_environment_overrides_parts_of_the_login()
    {
        var files = Run.Files(Run.Head + "expose: { public: true }\n",
            Login + "environments: { dev: { access: { issuer: \"https://login.dev.example.com\" } }, production: {} }\n");

        Shown(files["deploy/dev/deployment.yaml"], "Platform__Access__Issuer").ShouldBe("https://login.dev.example.com");
        Shown(files["deploy/dev/deployment.yaml"], "Platform__Access__Audience").ShouldBe("api://orders");
        Shown(files["deploy/production/deployment.yaml"], "Platform__Access__Issuer").ShouldBe("https://login.example.com/realms/production");
    }

    [Fact]
    public void Authentication_alone_does_not_expose_a_service()
    {
        const string Defaults = Login + "gateway: { name: public, namespace: gateways }\nenvironments: { dev: { domain: example.com } }\n";

        Run.Files(Run.Head + "expose: { auth: required }\n", Defaults).Keys.ShouldNotContain("deploy/dev/http-route.yaml");
        Run.Files(Run.Head + "expose: { auth: required, public: false }\n", Defaults).Keys.ShouldContain("deploy/dev/http-route.yaml");
    }

    [Theory]
    [InlineData("expose: { host: a.example.com, auth: required }\n", 5, 38)]
    [InlineData("expose:\n  auth: required\n", 6, 9)]
    [InlineData("environments:\n  dev: {}\n  production: { expose: { auth: required } }\n", 7, 33)]
    public void Required_authentication_without_a_login_is_an_error_at_its_place(string lines, int line, int column)
    {
        var finding = Run.Findings(Run.Head + lines).ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe("PLAT1190");
        finding.Severity.ShouldBe(Severity.Error);
        (finding.Span.Line, finding.Span.Column).ShouldBe((line, column));
        Run.Findings(Run.Head + lines, Login).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("expose: { public: true }\n")]
    [InlineData("expose: { host: a.example.com }\n")]
    [InlineData("expose: { auth: none }\n")]
    public void Without_a_login_nothing_is_enforced_and_the_build_stays_green(string expose)
    {
        Run.Findings(Run.Head + expose).ShouldBeEmpty();
        Run.Files(Run.Head + expose)["deploy/production/deployment.yaml"].ShouldNotContain("Platform__Access");
    }

    [Theory]
    [InlineData("http://login.example.com")]
    [InlineData("http://localhost:8080")]
    [InlineData("https://login.example.com?tenant=1")]
    [InlineData("https://login.example.com#top")]
    [InlineData("https://user:password@login.example.com")]
    [InlineData("https://login.example.com/.well-known/openid-configuration")]
    [InlineData("https://login.example.com/{tenant}")]
    [InlineData("https://login.example.com/$(POD_NAME)")]
    [InlineData("login.example.com")]
    [InlineData("https://")]
    public void An_issuer_that_cannot_be_one_is_an_error_at_its_place(string issuer)
    {
        var finding = Run.Findings(Run.Head, $"{Version}access:\n  issuer: \"{issuer}\"\n  audience: a\n")[0];

        finding.Code.Id.ShouldBe("PLAT1004");
        (finding.Span.File, finding.Span.Line).ShouldBe(("platform.defaults.yaml", 3));
    }

    [Theory]
    [InlineData("audience: \"two words\"")]
    [InlineData("audience: \"api://{nmae}\"")]
    [InlineData("audience: \"api://$(HOSTNAME)\"")]
    [InlineData("clientId: \"{need}\"")]
    [InlineData("scope: \"{name}/.default\"")]
    [InlineData("scope: \"two  blanks\"")]
    public void A_value_that_no_token_request_can_have_is_an_error(string line) =>
        Run.Findings(Run.Head, $"{Version}access: {{ issuer: \"https://login.example.com\", {line} }}\n")
            .ShouldContain(finding => finding.Code.Id == "PLAT1004");

    [Theory]
    [InlineData("access: { issuer: \"https://login.example.com\" }\n")]
    [InlineData("access: { audience: orders }\n")]
    [InlineData("environments: { dev: { access: { audience: orders } } }\n")]
    [InlineData("access: { clientId: orders }\n")]
    public void Half_a_login_is_an_error_at_its_place(string defaults)
    {
        var finding = Run.Findings(Run.Head, Version + defaults).ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe("PLAT1192");
        finding.Span.File.ShouldBe("platform.defaults.yaml");
    }

    [Theory]
    [InlineData("expose: { public: true }\n", Login, true)]
    [InlineData("expose: { public: true, auth: none }\n", Login, false)]
    [InlineData("", Login, false)]
    [InlineData("expose: { public: true }\n", Version, false)]
    public void On_a_laptop_callers_must_authenticate_if_they_must_anywhere(string expose, string login, bool required)
    {
        using var project = new Project(Run.Head + expose);
        project.Write("platform.defaults.yaml", login);

        project.Build(defaults: "platform.defaults.yaml");

        project.Read("obj/Debug/PlatformService.g.cs").Contains("RequiresAuthentication = true,", StringComparison.Ordinal).ShouldBe(required);
    }

    [Theory]
    [InlineData("expose: { public: true }\n", "callers must authenticate")]
    [InlineData("needs: { access-client: { type: secret }, inventory: { type: service } }\n", "calls to other services need a token")]
    public void A_missing_package_is_an_error_with_the_command_that_adds_it(string lines, string why)
    {
        using var project = new Project(Run.Head + lines);
        project.Write("platform.defaults.yaml", Login);

        var finding = project.Build(defaults: "platform.defaults.yaml",
            packages: ["vault"]).Findings.Single(found => found.Severity == Severity.Error);

        finding.Code.Id.ShouldBe("PLAT1191");
        finding.Message.ShouldContain(why);
        finding.Message.ShouldEndWith(SdkPackages.AddCommand("PlatformSdk.Access"));
        project.Build(defaults: "platform.defaults.yaml").Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("needs: { access-client: { type: secret } }\n", Login, "no need of type service")]
    [InlineData("needs: { access-client: { type: secret }, a: { type: service } }\n", Version, "'access' is not set")]
    [InlineData("needs: { access-client: { type: secret }, a: { type: external, url: \"https://a.example\" } }\n", Login, "no need of type service")]
    public void A_client_secret_without_a_use_is_a_warning_at_its_place(string needs, string login, string why)
    {
        using var project = new Project(Run.Head + needs);
        project.Write("platform.defaults.yaml", login);

        var finding = project.Build(defaults: "platform.defaults.yaml").Findings.ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe("PLAT1193");
        finding.Message.ShouldContain(why);
        finding.Span.Line.ShouldBe(5);
    }

    [Theory]
    [InlineData("Platform__Access__Auth")]
    [InlineData("PLATFORM__ACCESS__ISSUER")]
    [InlineData("Platform__Access__Audience")]
    public void Configuration_cannot_contradict_the_login(string variable)
    {
        using var project = new Project(Run.Head + $"expose: {{ public: true }}\nconfig: {{ {variable}: none }}\n");
        project.Write("platform.defaults.yaml", Login);

        project.Build(defaults: "platform.defaults.yaml").Findings.ShouldContain(finding =>
            finding.Severity == Severity.Error && finding.Message.Contains("'access' in platform.defaults.yaml", StringComparison.Ordinal));
    }

    private static string? Shown(string manifest, string variable)
    {
        var lines = manifest.Split('\n').Select(line => line.Trim()).ToList();
        var at = lines.FindIndex(line => line.Contains(variable, StringComparison.Ordinal)
            && line.EndsWith($"{variable}\"", StringComparison.Ordinal));
        return at < 0 ? null : lines[at + 1]["value: ".Length..].Trim('"');
    }
}
