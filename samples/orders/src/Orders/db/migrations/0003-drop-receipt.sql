-- Contract, in version 1.3: first the rows that 1.0 wrote while 1.1 was rolled out.
UPDATE orders SET signature = receipt WHERE signature IS NULL AND receipt IS NOT NULL;
-- waive PLAT1299: no version since 1.2 uses the column
ALTER TABLE orders DROP COLUMN receipt;
