-- What an import notes about many rows at once: how many, and the first of them.
ALTER TABLE imports ADD COLUMN notes VARCHAR(1000);
