-- The statements of one script are one change.
CREATE TABLE orders (id int PRIMARY KEY, customer text NOT NULL);

CREATE FUNCTION count_orders() RETURNS bigint LANGUAGE sql AS $body$
    SELECT count(*) FROM orders; -- not the end of the statement
$body$;
