-- what a ministry keeps of its own
SET client_min_messages = warning;
SELECT wsis.create_stocktaking('Our "stocktaking", 50 %'), wsis.create_indicators('Our "stocktaking", 50 %'), wsis.create_prizes('Our "stocktaking", 50 %'), wsis.create_bi_views('Our "stocktaking", 50 %');
CREATE TABLE public.exported (id text, title text, action_line text, sdg text, country text, lat text, lon text);
INSERT INTO public.exported
SELECT i, 'Project ' || i, CASE WHEN i % 10 = 0 THEN 'C12' ELSE 'AL C' || 1 + i % 11 END, 'SDG ' || 1 + i % 17, 'Kenya', i % 90, i FROM generate_series(1, 100) i;
SELECT count(*) FROM wsis.import_stocktaking('Our "stocktaking", 50 %', 'public.exported');
INSERT INTO "Our ""stocktaking"", 50 %".entry_text (entry, language, title) SELECT id, 'fr', 'Projet' FROM "Our ""stocktaking"", 50 %".entry WHERE source_key = '1';
INSERT INTO "Our ""stocktaking"", 50 %".indicator (indicator, name, source) VALUES ('HH7', 'Individuals using the Internet', 'test');
INSERT INTO "Our ""stocktaking"", 50 %".observation (ref_area, indicator, time_period, obs_value, unit_measure, source) VALUES ('KEN', 'HH7', 2015, 0.1, 'PT', 'test');
INSERT INTO "Our ""stocktaking"", 50 %".submission (year, category, title, result, source, source_key) VALUES (2015, 'C7.e-health', 'Project', 'WIN', 'test', '1');
