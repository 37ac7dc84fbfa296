-- Expand: 'receipt' gets a better name. Version 1.1 writes both columns and reads the new one, or the old one where only 1.0 has written.
-- Version 1.2 no longer uses 'receipt'.
ALTER TABLE orders ADD COLUMN signature text;
UPDATE orders SET signature = receipt WHERE receipt IS NOT NULL;
