-- A next step ends with its deal or lead, and was then not done: it is open again once the deal or lead is.
ALTER TABLE next_steps
  ADD COLUMN dropped BOOLEAN NOT NULL DEFAULT FALSE;

-- What was agreed before a deal closed or a lead was lost, and was left open.
UPDATE next_steps n JOIN deals d ON d.id = n.deal_id
SET n.done_at = d.closed_at, n.dropped = TRUE
WHERE n.done_at IS NULL AND d.outcome <> 'OPEN' AND d.closed_at >= n.created_at;

UPDATE next_steps n JOIN leads l ON l.id = n.lead_id
SET n.done_at = l.closed_at, n.dropped = TRUE
WHERE n.done_at IS NULL AND n.deal_id IS NULL AND l.outcome = 'LOST' AND l.closed_at >= n.created_at;
