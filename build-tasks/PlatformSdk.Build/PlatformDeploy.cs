using Microsoft.Build.Framework;
using PlatformSdk.Build.Deploying;
using PlatformSdk.Build.Description.Findings;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build;

/// <summary>Applies an environment's folder to the current cluster and waits until what was applied runs.</summary>
public sealed class PlatformDeploy : PlatformTask
{
    private const string Patience = "10m";

    /// <summary>The environment.</summary>
    public string? Environment { get; set; }

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        if (Reading.Model(options, findings) is not { } model || EnvironmentName.Find(model, Environment, findings) is not { } service)
            return;
        if (service.Image.Tag == ImageReference.Unreleased)
        {
            findings.Add(ReleaseCodes.Unreleased, Span.Of(Description.Releases.FileOf(service.Environment)),
                $"Nothing has been released to {service.Environment}. Run 'dotnet build -t:PlatformRelease -p:PlatformEnvironment={service.Environment} -p:PlatformImageTag=<tag>' first.");
            return;
        }

        var kubectl = new Kubectl(options.ProjectFolder, line => Log.LogMessage(MessageImportance.High, $"  {line}"), findings);
        if (kubectl.Run("config", "current-context") && kubectl.Run("apply", "-k", $"deploy/{service.Environment}"))
            kubectl.Run(Wait(service));
    }

    private static string[] Wait(ResolvedService service) => service switch
    {
        { Kind: ServiceKind.Job } => ["get", "cronjob,job", "-n", service.Namespace, "-l", $"app.kubernetes.io/name={service.Name}"],
        _ when Rollouts.IsCanary(service) =>
            ["wait", $"rollout.argoproj.io/{service.Name}", "-n", service.Namespace, "--for=jsonpath={.status.phase}=Healthy", $"--timeout={Patience}"],
        _ => ["rollout", "status", $"deployment/{service.Name}", "-n", service.Namespace, $"--timeout={Patience}"],
    };
}
