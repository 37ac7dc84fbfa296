using PlatformSdk.Conformance.Tests.Tools;

[assembly: AssemblyFixture(typeof(ConformanceServer))]
