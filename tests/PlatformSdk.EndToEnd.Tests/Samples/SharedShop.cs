namespace PlatformSdk.EndToEnd.Tests.Samples;

[CollectionDefinition(Shop.Collection)]
public sealed class SharedShop : ICollectionFixture<Shop>;
