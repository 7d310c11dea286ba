BEGIN;
CREATE TABLE project (id int PRIMARY KEY, line wsis.action_line, sdgs wsis.sdg_set);
CREATE INDEX project_line ON project (line);
INSERT INTO project VALUES (1, 'AL C2', 'SDG 9.c, 4');
COMMIT;
