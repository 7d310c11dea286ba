-- limit values first: nothing, NULL, what is no letter, what never ends
SELECT * FROM wsis.word_breaks('');
SELECT * FROM wsis.word_breaks(NULL);
SELECT segment = U&'\0301\0301', start, length, kind FROM wsis.word_breaks(U&'\0301\0301');
SELECT to_hex(ascii(segment)), start, length, kind FROM wsis.word_breaks(U&'\202Ea\202C \2066b\2069 \FFFE \+10FFFF');
SELECT count(*), max(length), min(kind) FROM wsis.word_breaks(repeat(U&'\200D', 100000));
SELECT count(*), max(length) FROM wsis.word_breaks('a' || repeat(U&'\200D', 100000) || ':' || repeat(U&'\200D', 100000));
SELECT count(*), max(length) FROM wsis.word_breaks(repeat('a', 1000000));
SELECT count(*) FROM wsis.word_breaks(repeat(U&'\+01F1E9', 9));

-- UAX #29
SELECT string_agg(segment, '|' ORDER BY start) FROM wsis.word_breaks('The quick (“brown”) fox can’t jump 32.3 feet, right?');
SELECT string_agg(segment, '|' ORDER BY start) FROM wsis.word_breaks(E'l''eau\r\nno_1  A.B. 1,234.5 3d ' || U&'\05D0"\05D0 \05D0''');
SELECT segment, start, length, kind FROM wsis.word_breaks('e-mail: 9.c, جيم2 ٢٠١٥');

-- scripts without blanks: dictionaries, and characters where no word is known
SELECT segment, start, length, kind FROM wsis.word_breaks('2015年中国 カタカナ');
SELECT count(*) BETWEEN 2 AND 6 AS cut, string_agg(segment, '' ORDER BY start) FROM wsis.word_breaks('ภาษาไทยง่ายมาก');

SELECT setseed(0.6);
-- the segments are the text, in order and without gaps, whatever it is
CREATE TEMP TABLE sample AS
	SELECT string_agg(chr(c), '' ORDER BY c) AS t
	FROM generate_series(1, 1114111) c WHERE c NOT BETWEEN 55296 AND 57343 GROUP BY c / 5000
	UNION ALL
	SELECT string_agg(chr((random() * 1500 + CASE WHEN i % 3 = 0 THEN 19968 WHEN i % 3 = 1 THEN 3580 ELSE 1 END)::int), '')
	FROM generate_series(1, 30000) i GROUP BY i % 50;
SELECT count(*) AS differ FROM sample,
	LATERAL (SELECT string_agg(segment, '' ORDER BY start) AS whole, sum(length) AS length, max(start + length) AS behind FROM wsis.word_breaks(t)) w
	WHERE whole <> t OR w.length <> length(t) OR behind <> length(t) + 1;

-- a run without blanks of any length, cut in pieces of the dictionary's
SELECT count(*) > 100000, sum(length) FROM wsis.word_breaks(repeat('数字鸿沟与互联网', 50000));
SELECT segment, count(*) FROM wsis.word_breaks(repeat('中国', 30000)) GROUP BY 1;
