using PlatformSdk.Conformance.Tests.Matrix;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests;

/// <summary>What is rendered is what its readers accept: Kubernetes and the custom resources' schemas without an unknown field, the restricted
/// profile, Backstage and kustomize.</summary>
public sealed class MatrixTests(RenderedMatrix matrix) : IClassFixture<RenderedMatrix>
{
    public static TheoryData<string> Services => [.. Combinations.All.Select(c => c.Name)];

    public static TheoryData<string, string> Folders =>
        [.. Combinations.Folders];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Kubernetes_accepts_every_object_of_an_environment(string service, string environment) =>
        matrix.FindingsIn(service, $"deploy/{environment}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Services))]
    public void Backstage_accepts_the_catalog_file(string service)
    {
        matrix.FilesOf(service).Keys.ShouldContain("catalog-info.yaml");
        matrix.FindingsIn(service, "").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Argo_CD_accepts_the_applications(string service)
    {
        matrix.FilesOf(service).Keys.ShouldContain(path => path.StartsWith("deploy/gitops/", StringComparison.Ordinal));
        matrix.FindingsIn(service, "deploy/gitops").ShouldBeEmpty();
    }

    /// <summary>By kubectl, and by our own reading of kustomization.yaml.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Kustomize_and_our_reading_of_it_take_the_folder_as_it_is(string service, string environment)
    {
        var folder = $"deploy/{environment}";
        matrix.FindingsIn(service, folder).Where(f => f.Rule == "kustomization").ShouldBeEmpty();
        var rendered = matrix.FilesOf(service)
            .Where(f => Path.GetDirectoryName(f.Key) == folder && Path.GetFileName(f.Key) != "kustomization.yaml"
                && f.Key.EndsWith(".yaml", StringComparison.Ordinal))
            .SelectMany(f => Kustomize.Identities(f.Value)).ToList();
        rendered.Except(await matrix.KustomizedAsync(service, folder)).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_was_found_where_no_row_looks() => matrix.FoldersWithFindings
        .Except(Combinations.All.SelectMany(c =>
            (string[])[c.Name, $"{c.Name}/deploy/gitops", .. c.Environments.Select(e => $"{c.Name}/deploy/{e}")]))
        .ShouldBeEmpty();

    [Fact]
    public void The_matrix_is_large_enough_to_mean_something() => Folders.Count.ShouldBeGreaterThan(200);
}
