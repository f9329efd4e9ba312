-- Every index that holds a score is written anew for each lead when a model is published: six of them took nine tenths of that time. A
-- list narrowed down to a value and ranked by score walks along leads_score where the value is frequent, and sorts what it finds where not.
ALTER TABLE leads
  ADD KEY leads_owner_open (owner_id, outcome),
  ADD KEY leads_industry_open (industry, outcome),
  ADD KEY leads_region_open (region, outcome),
  ADD KEY leads_channel_open (channel_id, outcome),
  DROP KEY leads_owner,
  DROP KEY leads_industry,
  DROP KEY leads_region,
  DROP KEY leads_channel;
