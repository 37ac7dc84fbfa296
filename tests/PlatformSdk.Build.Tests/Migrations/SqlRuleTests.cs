using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Migrations;

/// <summary>What the build says of SQL scripts.</summary>
public sealed class SqlRuleTests : IDisposable
{
    private readonly Project _project = new(Run.Head + "needs: { orders-db: { type: postgres, migrations: { scripts: db } } }\n");

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("DROP TABLE orders", "drops the table 'orders'")]
    [InlineData("drop table if exists shop.\"Orders\" cascade", "drops the table 'shop.Orders'")]
    [InlineData("DROP MATERIALIZED VIEW totals", "drops the view 'totals'")]
    [InlineData("DROP FUNCTION f(int)", "drops the function 'f'")]
    [InlineData("ALTER TABLE orders DROP receipt", "drops the column 'receipt' of 'orders'")]
    [InlineData("ALTER TABLE ONLY orders DROP COLUMN IF EXISTS receipt", "drops the column 'receipt' of 'orders'")]
    [InlineData("alter table orders rename receipt to proof", "renames the column 'receipt' of 'orders'")]
    [InlineData("ALTER TABLE orders RENAME TO purchases", "renames or moves the table 'orders'")]
    [InlineData("ALTER TABLE orders SET SCHEMA shop", "renames or moves the table 'orders'")]
    [InlineData("ALTER VIEW totals RENAME TO sums", "renames or moves the view 'totals'")]
    [InlineData("ALTER TABLE orders ADD currency text NOT NULL", "adds, without a default, the NOT NULL column 'currency' of 'orders'")]
    [InlineData("ALTER TABLE orders ADD COLUMN IF NOT EXISTS price numeric(10, 2) NOT NULL CHECK (price > 0)",
        "adds, without a default, the NOT NULL column 'price'")]
    [InlineData("ALTER TABLE orders ALTER amount TYPE text", "changes the type of the column 'amount' of 'orders'")]
    [InlineData("ALTER TABLE orders ALTER COLUMN amount SET DATA TYPE bigint USING amount::bigint", "changes the type of the column 'amount'")]
    [InlineData("ALTER TABLE orders ALTER COLUMN receipt SET NOT NULL", "forbids null in the column 'receipt' of 'orders'")]
    [InlineData("TRUNCATE orders", "empties the table 'orders'")]
    [InlineData("REVOKE SELECT ON orders FROM reader", "revokes rights")]
    [InlineData("DROP VIEW totals", "drops the view 'totals'")]
    [InlineData("DROP SCHEMA shop", "drops the schema 'shop'")]
    [InlineData("DROP SEQUENCE numbers", "drops the sequence 'numbers'")]
    [InlineData("DROP TYPE state", "drops the type 'state'")]
    [InlineData("DROP DOMAIN email", "drops the domain 'email'")]
    [InlineData("DROP PROCEDURE p", "drops the procedure 'p'")]
    [InlineData("DROP VIEW IF EXISTS totals", "drops the view 'totals'")]
    [InlineData("ALTER TABLE IF EXISTS orders DROP receipt", "drops the column 'receipt' of 'orders'")]
    [InlineData("ALTER TABLE IF EXISTS ONLY shop.orders DROP receipt", "drops the column 'receipt' of 'shop.orders'")]
    [InlineData("ALTER MATERIALIZED VIEW totals RENAME TO sums", "renames or moves the view 'totals'")]
    [InlineData("ALTER SEQUENCE numbers RENAME TO ids", "renames or moves the sequence 'numbers'")]
    [InlineData("ALTER TYPE state RENAME TO status", "renames or moves the type 'state'")]
    [InlineData("ALTER TYPE state DROP ATTRIBUTE note", "changes the type 'state'")]
    [InlineData("ALTER FUNCTION f SET SCHEMA shop", "renames or moves the function 'f'")]
    [InlineData("ALTER TABLE orders RENAME COLUMN receipt TO proof", "renames the column 'receipt' of 'orders'")]
    [InlineData("ALTER TABLE orders ALTER amount SET NOT NULL", "forbids null in the column 'amount' of 'orders'")]
    [InlineData("ALTER TABLE orders ADD note text DEFAULT NULL, ADD currency text NOT NULL",
        "adds, without a default, the NOT NULL column 'currency' of 'orders'")]
    [InlineData("TRUNCATE TABLE ONLY orders", "empties the table 'orders'")]
    [InlineData("CREATE TABLE t (id int); TRUNCATE t, orders", "empties the table 'orders'")]
    [InlineData("CREATE TABLE t (id int); DROP TABLE orders", "drops the table 'orders'")]
    [InlineData("REVOKE ALL ON orders FROM reader", "revokes rights")]
    public void What_breaks_the_version_that_runs_is_a_warning(string sql, string what) => Finding(sql).Message.ShouldStartWith($"The script {what}");

    [Theory]
    [InlineData("-- DROP TABLE orders;\n/* ALTER TABLE orders DROP receipt; /* nested */ */ SELECT 1")]
    [InlineData("INSERT INTO notes VALUES ('DROP TABLE orders; it''s a text'), (E'\\'; DROP TABLE orders;'), (U&'x')")]
    [InlineData("CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $body$ BEGIN DROP TABLE orders; END $body$")]
    [InlineData("CREATE TABLE \"drop table\" (\"alter; table\" int)")]
    [InlineData("CREATE TABLE t (id int NOT NULL); ALTER TABLE t ADD c text NOT NULL; ALTER TABLE T RENAME c TO d; DROP TABLE t")]
    [InlineData("CREATE TEMP TABLE scratch (id int); TRUNCATE scratch; DROP TABLE scratch")]
    [InlineData("ALTER TABLE orders ADD currency text NOT NULL DEFAULT 'EUR', ADD number bigint NOT NULL GENERATED ALWAYS AS IDENTITY")]
    [InlineData("ALTER TABLE orders ADD note text, ADD n bigserial NOT NULL, ADD CONSTRAINT c CHECK (note IS NOT NULL) NOT VALID")]
    [InlineData("ALTER TABLE orders DROP CONSTRAINT c, RENAME CONSTRAINT a TO b, ALTER amount DROP NOT NULL, ALTER amount SET DEFAULT 1")]
    [InlineData("CREATE UNLOGGED TABLE t (id int); DROP TABLE t")]
    [InlineData("CREATE TABLE IF NOT EXISTS t (id int); DROP TABLE IF EXISTS t")]
    [InlineData("CREATE GLOBAL TEMPORARY TABLE t (id int); DROP TABLE t")]
    [InlineData("CREATE LOCAL TEMP TABLE t (id int); DROP TABLE t")]
    [InlineData("CREATE OR REPLACE VIEW v AS SELECT 1; DROP VIEW v; CREATE MATERIALIZED VIEW m AS SELECT 1; DROP MATERIALIZED VIEW m")]
    [InlineData("CREATE SCHEMA s; DROP SCHEMA s; CREATE SEQUENCE q; DROP SEQUENCE q; CREATE TYPE y AS (a int); ALTER TYPE y DROP ATTRIBUTE a")]
    [InlineData("CREATE DOMAIN d AS text; DROP DOMAIN d; CREATE FUNCTION f() RETURNS int; DROP FUNCTION f; CREATE PROCEDURE p(); DROP PROCEDURE p")]
    [InlineData("CREATE TABLE \"Shop\".\"T\"\"1\" (id int); DROP TABLE \"Shop\".\"T\"\"1\"")]
    [InlineData("ALTER TABLE orders ADD a serial NOT NULL, ADD b smallserial NOT NULL, ADD UNIQUE (a), ADD PRIMARY KEY (a), ADD CHECK (a > 0)")]
    [InlineData("ALTER TABLE orders ADD FOREIGN KEY (a) REFERENCES b, ADD EXCLUDE USING gist (a WITH =), ADD note text CHECK (note IS NOT NULL)")]
    [InlineData("ALTER TABLE orders ALTER CONSTRAINT c DEFERRABLE, ALTER amount SET STATISTICS 100, VALIDATE CONSTRAINT c")]
    [InlineData("ALTER INDEX i RENAME TO j; ALTER VIEW v ALTER COLUMN c SET DEFAULT 1; ALTER TYPE t ADD VALUE 'x'")]
    [InlineData("REVOKE GRANT OPTION FOR ALL ON t FROM reader")]
    [InlineData("DROP INDEX orders_by_state; CREATE INDEX i ON orders (drop_table); DROP TRIGGER t ON orders; GRANT SELECT ON orders TO reader")]
    [InlineData("\uFEFFUPDATE orders SET state = 'drop table' WHERE id = $1")]
    [InlineData("-- waive PLAT1299: no version since 1.4 reads it\nALTER TABLE orders DROP COLUMN receipt")]
    [InlineData("")]
    public void What_does_not_is_fine(string sql)
    {
        _project.Write("db/1.sql", sql);

        _project.Build().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Each_statement_of_a_script_is_found_at_its_place()
    {
        _project.Write("db/later/2.sql",
            "SELECT ';'; -- ;\nALTER TABLE orders\n  ADD note text,\n  DROP COLUMN receipt, DROP proof;\nDROP TABLE a, b;");

        _project.Build().Findings.Select(finding => (finding.Span.File, finding.Span.Line, finding.Span.Column)).ShouldBe([
            ("db/later/2.sql", 4, 3), ("db/later/2.sql", 4, 24), ("db/later/2.sql", 5, 12), ("db/later/2.sql", 5, 15)]);
    }

    [Theory]
    [InlineData("db/0002-typo.SQL")]
    [InlineData("db/0002-typo.Sql")]
    [InlineData("db/later/0002-typo.sQL")]
    public void A_script_whose_name_no_build_takes_is_an_error_in_its_place(string file)
    {
        _project.Write("db/0001-first.sql", "SELECT 1");
        _project.Write(file, "SELECT 1");

        var finding = _project.Build().Findings.ShouldHaveSingleItem();

        (finding.Code, finding.Span.File).ShouldBe((MigrationCodes.NoFolder, file));
    }

    [Theory]
    [InlineData("db/readme.md")]
    [InlineData("db/later/notes.sql.txt")]
    public void A_folder_without_a_script_is_an_error(string file)
    {
        _project.Write(file, "SELECT 1");

        var finding = _project.Build().Findings.ShouldHaveSingleItem();

        finding.Code.ShouldBe(MigrationCodes.NoFolder);
        finding.Message.ShouldStartWith("The folder 'db' has no script.");
    }

    [Theory]
    [InlineData(new byte[] { (byte)'-', (byte)'-', 0xE9 })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'-', 0 })]
    [InlineData(new byte[] { 0xC3, 0x28 })]
    public void A_script_that_is_not_UTF_8_is_an_error(byte[] bytes)
    {
        _project.Write("db/1.sql", "");
        File.WriteAllBytes(Path.Combine(_project.Folder, "db/1.sql"), bytes);

        var finding = _project.Build().Findings.ShouldHaveSingleItem();

        (finding.Code, finding.Span.File).ShouldBe((ReadingCodes.Encoding, "db/1.sql"));
    }

    [Fact]
    public void A_waiver_in_the_description_covers_all_scripts()
    {
        _project.Write("db/1.sql", "DROP TABLE orders");
        _project.Write("platform.yaml", _project.Read("platform.yaml")
            + "waivers: [{ rule: PLAT1299, reason: no users yet, approvedBy: ada, expires: 2999-01-31 }]\n");

        _project.Build().Findings.ShouldNotContain(finding => finding.Code == MigrationCodes.Breaks && finding.Severity > Severity.Message);
    }

    [Theory]
    [InlineData("BEGIN; SELECT 1; COMMIT", 2)]
    [InlineData("start transaction", 1)]
    [InlineData("SELECT 1; ROLLBACK;", 1)]
    [InlineData("CREATE UNIQUE INDEX CONCURRENTLY i ON orders (id)", 1)]
    [InlineData("DROP INDEX CONCURRENTLY i; VACUUM orders", 2)]
    [InlineData("COPY orders (id) FROM stdin;\n1\n2\n\\.\n", 1)]
    [InlineData("copy orders from STDIN with (format csv); SELECT 1", 1)]
    [InlineData("SELECT 1;\n\\i other.sql\n", 1)]
    [InlineData("\\set ON_ERROR_STOP on\nSELECT 1;", 1)]
    [InlineData("REINDEX TABLE CONCURRENTLY orders; ALTER SYSTEM SET work_mem TO '4MB'; PREPARE TRANSACTION 'a'", 3)]
    public void What_cannot_be_in_a_transaction_is_an_error(string sql, int count)
    {
        _project.Write("db/1.sql", sql);

        _project.Build().Findings.Select(finding => finding.Code).ShouldBe(Enumerable.Repeat(MigrationCodes.NoTransaction, count));
    }

    [Theory]
    [InlineData("SAVEPOINT a; SELECT 1; ROLLBACK TO SAVEPOINT a; ROLLBACK TO a; RELEASE SAVEPOINT a")]
    [InlineData("COPY (SELECT 1) TO STDOUT; COPY orders FROM '/import/orders.csv'")]
    [InlineData("SELECT '\\i', E'\\\\', $$\\$$")]
    [InlineData("DO $$ BEGIN PERFORM 1; END $$")]
    [InlineData("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 ELSE 2 END; END; SELECT 1")]
    [InlineData("CREATE TABLE concurrently_used (commit int)")]
    public void What_looks_like_the_end_of_a_transaction_is_fine(string sql)
    {
        _project.Write("db/1.sql", sql);

        _project.Build().Findings.ShouldBeEmpty();
    }

    private Finding Finding(string sql)
    {
        _project.Write("db/1.sql", sql);
        var finding = _project.Build().Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Severity, finding.Span.File, finding.Span.Line).ShouldBe((MigrationCodes.Breaks, Severity.Warning, "db/1.sql", 1));
        return finding;
    }
}
