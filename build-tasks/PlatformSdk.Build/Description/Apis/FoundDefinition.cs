using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Apis;

/// <summary>A definition that the project has, whether or not platform.yaml names it.</summary>
internal sealed record FoundDefinition(ApiType Type, DefinitionPlace Place);
