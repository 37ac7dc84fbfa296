-- A release applies each script of this folder once, in the order of their names. Once this one was applied, make changes in a new script.
CREATE TABLE notes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    text text NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now()
);
