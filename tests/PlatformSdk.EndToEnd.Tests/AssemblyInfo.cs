using PlatformSdk.EndToEnd.Tests;
using PlatformSdk.EndToEnd.Tests.Machine;

[assembly: AssemblyFixture(typeof(DeveloperMachine))]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]
