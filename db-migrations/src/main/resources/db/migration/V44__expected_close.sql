-- When an open deal is expected to close, as its people say; open deals are listed by it.
ALTER TABLE deals
  ADD COLUMN expected_close_on DATE,
  ADD KEY deals_expected (outcome, expected_close_on, id, owner_id);

-- Who made a record here; empty for what an import, a form or the house itself made, and for what was there before.
ALTER TABLE accounts ADD COLUMN created_by BIGINT;
ALTER TABLE contacts ADD COLUMN created_by BIGINT;
ALTER TABLE leads ADD COLUMN created_by BIGINT;
ALTER TABLE deals ADD COLUMN created_by BIGINT;
ALTER TABLE products ADD COLUMN created_by BIGINT;
