-- When the owner of a deal thinks it will close.
ALTER TABLE deals
  ADD COLUMN expected_close_on DATE NULL AFTER closed_at,
  ADD KEY deals_expected (outcome, expected_close_on, id, owner_id);
