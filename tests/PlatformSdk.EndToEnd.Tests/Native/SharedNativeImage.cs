namespace PlatformSdk.EndToEnd.Tests.Native;

[CollectionDefinition(NativeImage.Collection)]
public sealed class SharedNativeImage : ICollectionFixture<NativeImage>;
