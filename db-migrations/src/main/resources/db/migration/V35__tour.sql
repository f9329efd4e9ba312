-- Where somebody is on the guided tour: nothing when it was never begun, 0 when it is over, a stop, or its negative while it waits.
ALTER TABLE users ADD COLUMN tour_stop INT;
