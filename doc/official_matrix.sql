-- the picture of the official matrix in the README
SELECT wsis.heatmap(wsis.official_matrix(), 'en')
