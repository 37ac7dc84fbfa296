namespace PlatformSdk.EndToEnd.Tests.Build;

[CollectionDefinition(WrittenService.Collection)]
public sealed class SharedWrittenService : ICollectionFixture<WrittenService>;
