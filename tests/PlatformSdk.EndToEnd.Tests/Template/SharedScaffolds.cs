namespace PlatformSdk.EndToEnd.Tests.Template;

[CollectionDefinition(Scaffolds.Collection)]
public sealed class SharedScaffolds : ICollectionFixture<Scaffolds>;
