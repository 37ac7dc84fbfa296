using PlatformSdk.EndToEnd.Tests.Machine;

[assembly: AssemblyFixture(typeof(DeveloperMachine))]
