-- By which external id a merged record was known, and which of the two external ids no record carries any more: it means the one that stayed.
ALTER TABLE merges
  ADD COLUMN merged_external_id VARCHAR(190) COLLATE utf8mb4_bin AFTER merged_name,
  ADD COLUMN left_external_id   VARCHAR(190) COLLATE utf8mb4_bin AFTER merged_external_id,
  ADD KEY merge_left (record_kind, left_external_id);

-- Where a row stood before a merge is asked when it comes back from the bin.
ALTER TABLE merge_rows ADD KEY merge_row_id (row_id);
