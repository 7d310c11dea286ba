-- Up Migration
ALTER EXTENSION wsis UPDATE;

-- Down Migration
-- An extension has no way back to an older version; the migration that created it drops it.
SELECT 1;
