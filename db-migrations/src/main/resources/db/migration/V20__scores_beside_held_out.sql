-- A record that was held out or learnt from keeps that score when it is reopened; its new one stands beside it.
ALTER TABLE win_scores DROP PRIMARY KEY, ADD PRIMARY KEY (model_id, record_id, score_set);
