-- The trail of the whole house is read newest first, of one person or one kind of record as well.
ALTER TABLE field_changes
  ADD KEY change_user (user_id, id),
  ADD KEY change_kind (record_kind, id);
