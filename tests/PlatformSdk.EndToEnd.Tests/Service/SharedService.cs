namespace PlatformSdk.EndToEnd.Tests.Service;

[CollectionDefinition(BuiltService.Collection)]
public sealed class SharedService : ICollectionFixture<BuiltService>;
