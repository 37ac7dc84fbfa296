namespace PlatformSdk.Postgres.Tests.Support;

/// <summary>What migrations are written in. The promises are the same.</summary>
public enum Written
{
    Sql,
    EfCore,
}
