using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PlatformSdk.Contract;

namespace PlatformSdk.Needs;

/// <summary>
/// Stops the start where code configures the options of a need that does not exist: <c>Configure&lt;RedisOptions&gt;("typo", …)</c> would have no
/// effect, and nobody would notice.
/// </summary>
internal sealed class NeedOptionsNames<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
    IReadOnlyList<string> needs, string type, IServiceProvider services) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        // The options of each need are validated, and one report is enough.
        if (name != needs[0])
            return ValidateOptionsResult.Skip;
        var wrong = services.GetServices<IConfigureOptions<TOptions>>().OfType<ConfigureNamedOptions<TOptions>>().Select(one => one.Name)
            .Concat(services.GetServices<IPostConfigureOptions<TOptions>>().OfType<PostConfigureOptions<TOptions>>().Select(one => one.Name))
            .OfType<string>().Except(needs).Order(StringComparer.Ordinal).Select(Describe).ToList();
        return wrong.Count > 0 ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;
    }

    private string Describe(string name) => name.Length == 0
        ? $"Configure<{typeof(TOptions).Name}> names no need, so it has no effect. Name one: \"{needs[0]}\"."
        : $"Configure<{typeof(TOptions).Name}>(\"{name}\"): platform.yaml has no need '{name}' of type {type}.{Suggestion.For(name, needs)}";
}

/// <summary>Registers the check of the names, once for each type of need.</summary>
internal static class NeedOptionsNames
{
    internal static void AddNameCheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        this PlatformNeedContext context)
        where TOptions : class
    {
        IReadOnlyList<string> needs = [.. context.Description.Needs.Where(need => need.Type == context.Need.Type).Select(need => need.Name)];
        if (context.Need.Name == needs[0])
        {
            context.Builder.Services.AddSingleton<IValidateOptions<TOptions>>(
                provider => new NeedOptionsNames<TOptions>(needs, context.Need.Type, provider));
        }

        context.Builder.Services.AddOptions<TOptions>(context.Need.Name).ValidateOnStart();
    }
}
