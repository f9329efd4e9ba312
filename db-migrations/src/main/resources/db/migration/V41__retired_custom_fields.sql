-- A user-defined field that is asked no more; what records hold of it stays.
ALTER TABLE custom_fields
  ADD COLUMN retired BOOLEAN NOT NULL DEFAULT FALSE;
