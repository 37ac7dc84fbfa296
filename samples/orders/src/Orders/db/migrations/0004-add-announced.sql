-- Which paid orders are in the queue. The orders of before are not announced any more; those that the running version writes are, by the new one.
ALTER TABLE orders ADD COLUMN announced boolean NOT NULL DEFAULT true;
ALTER TABLE orders ALTER COLUMN announced SET DEFAULT false;
CREATE INDEX orders_not_announced ON orders (id) WHERE NOT announced;
