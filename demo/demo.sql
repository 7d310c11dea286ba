-- make demo
SELECT '<!DOCTYPE html><title>wsis ' || extversion || '</title>' FROM pg_extension WHERE extname = 'wsis';
