using PlatformSdk.Conformance.Tests.Pipeline.GitLab;

[assembly: AssemblyFixture(typeof(GitLabReader))]
