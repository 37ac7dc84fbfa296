using Microsoft.Build.Framework;
using PlatformSdk.Build.Authoring.Deploying;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>Applies an environment's folder to its cluster and waits until the workloads are ready.</summary>
public sealed class PlatformDeploy : DescriptionTask
{
    private const string RolloutPatience = "10m";

    /// <summary>The environment.</summary>
    public string? Environment { get; set; }

    /// <summary>The kubectl context when platform.defaults.yaml sets none. Default: none.</summary>
    public string? Context { get; set; }

    /// <summary>Whether to show what would be applied and to change nothing. Default: false.</summary>
    public string? DryRun { get; set; }

    /// <summary>The program to run as kubectl; tests use their own.</summary>
    internal string Program { get; set; } = "kubectl";

    /// <summary>How often the cluster is asked whether the migration has ended, and for how long; tests set their own.</summary>
    internal TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>An index on a large table takes long. The Job itself has no limit.</summary>
    internal TimeSpan Patience { get; set; } = TimeSpan.FromHours(1);

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        var dryRun = Item.ReadFlag(DryRun, "PlatformDryRun", findings) == true;
        if (findings.HasErrors || Reading.Model(options, findings) is not { } model
            || EnvironmentName.Find(model, Environment, findings) is not { } service)
            return;
        if (!service.IsReleased)
        {
            findings.Add(ReleaseCodes.Unreleased, Span.WholeFile(Description.Releases.FileOf(service.Environment)),
                $"Nothing has been released to {service.Environment}. Run 'dotnet build -t:PlatformRelease " +
                    $"-p:PlatformEnvironment={service.Environment} -p:PlatformImageTag=<tag>' first.");
            return;
        }

        // A dry run changes nothing.
        if (!dryRun && !Freeze.AllowsDeployment(service, options.Day.Now, findings))
            return;
        if (dryRun && service.Place.Context is null && string.IsNullOrEmpty(Context))
        {
            Preview(service, options, new Kubectl(Program, options.ProjectFolder, "", Say, findings), findings);
            return;
        }

        if (Deploying.Context.ContextFor(service, Context, findings) is not { } context)
            return;
        var kubectl = new Kubectl(Program, options.ProjectFolder, context, Say, findings);
        if (!Deploying.Context.LeadsToCluster(service, context, kubectl, findings))
            return;
        Say($"{service.Name} -> {service.Environment}, context {context}");
        if (dryRun)
        {
            Preview(service, options, kubectl, findings);
            return;
        }

        if (!TargetNamespace.Ensure(service, kubectl, Say, findings))
            return;
        // The migration applies files of its own.
        var former = FormerRelease.Read(service, kubectl);
        if (!new MigrationStep(service, options.ProjectFolder, kubectl, findings) { Pause = Pause, Patience = Patience }.Run())
            return;
        if (!kubectl.Run("apply", "-k", $"deploy/{service.Environment}") || !kubectl.Run(Wait(service)))
            new RollBack(service, kubectl, Wait(service), findings).Run(former);
    }

    private void Preview(ResolvedService service, GenerationOptions options, Kubectl kubectl, FindingList findings) =>
        DeploymentPreview.Show(service, options.ProjectFolder, kubectl, Say, findings);

    private void Say(string line) => Log.LogMessage(MessageImportance.High, $"  {line}");

    private static string[] Wait(ResolvedService service) => service switch
    {
        { Kind: ServiceKind.Job } => ["get", "cronjob,job", "-n", service.Namespace, "-l", $"app.kubernetes.io/name={service.Name}"],
        _ when Rollouts.IsMoving(service) => HandOver.Wait(service, RolloutPatience),
        _ when Rollouts.IsCanary(service) =>
            ["wait", $"rollout.argoproj.io/{service.Name}", "-n", service.Namespace, "--for=jsonpath={.status.phase}=Healthy",
                $"--timeout={RolloutPatience}"],
        _ => ["rollout", "status", $"deployment/{service.Name}", "-n", service.Namespace, $"--timeout={RolloutPatience}"],
    };
}
