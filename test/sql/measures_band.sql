-- Bands: their ends, what is in none, schemes of one's own
SET search_path = public;
SELECT scheme, v, wsis.band(v, scheme) FROM (VALUES
	('umc', '{-0.001,0,49.999,50,74.999,75,94.999,95,100,100.001,NaN,Infinity,-Infinity}'::float8[]),
	('egdi', '{-0.001,0,0.2499,0.25,0.4999,0.5,0.75,0.7501,1,1.0001}'),
	('mci', '{-1,0,35,35.001,50,50.001,65,65.001,75,75.001,100,100.001}'), ('no such scheme', '{0,50}')) s (scheme, vs), unnest(vs) v ORDER BY scheme, v;
SELECT wsis.band(NULL, 'umc'), wsis.band(50, NULL);
BEGIN;
INSERT INTO wsis.band (scheme, low, low_closed, label) VALUES ('mine', '-Infinity', true, 'low'), ('mine', 10, false, 'high'), ('mine', 20, true, NULL), ('umc', 50, false, 'much');
SELECT v, wsis.band(v, 'mine') AS mine, wsis.band(v, 'umc') AS umc, wsis.band(v, 'egdi') AS egdi FROM unnest('{-Infinity,0,10,10.1,20,50,50.1,99}'::float8[]) v;
SELECT * FROM wsis.band_scheme ORDER BY scheme;
SAVEPOINT before;
INSERT INTO wsis.band (scheme, low, low_closed, label) VALUES ('mine', 10, true, 'twice');
ROLLBACK TO before;
INSERT INTO wsis.band (scheme, low, low_closed, label) VALUES ('mine', 'NaN', true, 'nowhere');
ROLLBACK;
SELECT * FROM wsis.band_scheme ORDER BY scheme;
