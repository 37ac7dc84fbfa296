namespace PlatformSdk.Build.Model.Costs;

/// <summary>A month is the twelfth part of a year of 365 days.</summary>
internal static class Month
{
    internal const decimal Hours = 730;

    internal const int OfYear = 12;

    internal const int DaysOfYear = 365;
}
