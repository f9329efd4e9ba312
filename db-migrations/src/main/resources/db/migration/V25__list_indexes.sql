-- Lists as they open, filtered by what people filter by: each finds its rows in the order in which it shows them.
ALTER TABLE accounts
  ADD KEY accounts_industry (industry, name),
  ADD KEY accounts_region (region, name),
  ADD KEY accounts_city (city, name),
  ADD KEY accounts_channel (channel_id, name),
  ADD KEY accounts_owner_name (owner_id, name),
  ADD KEY accounts_employees (employees);

ALTER TABLE contacts
  ADD KEY contacts_owner (owner_id, name);

ALTER TABLE leads
  ADD KEY leads_industry (industry, outcome, win_probability),
  ADD KEY leads_region (region, outcome, win_probability),
  ADD KEY leads_channel (channel_id, outcome, win_probability);

-- The board sums and counts its columns within one index.
ALTER TABLE deals
  DROP KEY deals_board,
  ADD KEY deals_board (pipeline_id, outcome, stage_id, stage_entered_at, id, owner_id, amount, currency),
  ADD KEY deals_won (pipeline_id, outcome, closed_at, id, owner_id, amount, currency, opened_at),
  ADD KEY deals_stalled (outcome, stage_id, stage_entered_at, owner_id),
  ADD KEY deals_closed_by_outcome (outcome, closed_at, id, owner_id, amount, currency),
  ADD KEY deals_touched (outcome, updated_at, id, owner_id);

ALTER TABLE follow_ups
  ADD KEY follow_up_owner_happened (owner_id, happened_at);

-- What is due, and which deals have a next step at all.
ALTER TABLE next_steps
  ADD KEY next_step_open (done_at, due_at),
  ADD KEY next_step_open_deal (done_at, deal_id);

ALTER TABLE taggings
  ADD KEY tagging_tagged (tag_id, tagged_at);
