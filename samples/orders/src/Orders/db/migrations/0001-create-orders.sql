-- IF NOT EXISTS: the service created the table itself before it had migrations.
CREATE TABLE IF NOT EXISTS orders (
    id uuid PRIMARY KEY,
    customer text NOT NULL,
    amount_in_cents bigint NOT NULL,
    state text NOT NULL,
    receipt text
);
CREATE INDEX IF NOT EXISTS orders_by_state ON orders (state, id);
