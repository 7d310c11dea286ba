SELECT id, line, sdgs FROM project WHERE line = 'C2';
