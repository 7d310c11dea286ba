-- Up Migration
CREATE EXTENSION wsis VERSION '0.0.0';

-- Down Migration
DROP EXTENSION wsis;
DROP SCHEMA wsis;
