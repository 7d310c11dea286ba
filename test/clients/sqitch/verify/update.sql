SELECT 'AL C2'::wsis.action_line;
